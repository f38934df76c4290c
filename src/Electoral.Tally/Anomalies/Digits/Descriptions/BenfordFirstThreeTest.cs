namespace Electoral.Tally;

/// <summary>The first three digits against Benford's law.</summary>
internal sealed class BenfordFirstThreeTest()
    : BenfordTest("digits.first-three", DigitPlace.FirstThree, DigitLaw.BenfordLeading(3))
{
    public override ReportText Title { get; } = new(
        "First three digits and Benford", "Tres primeros dígitos y Benford");
}
