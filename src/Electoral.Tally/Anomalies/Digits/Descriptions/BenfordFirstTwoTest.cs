namespace Electoral.Tally;

/// <summary>The first two digits against Benford's law.</summary>
internal sealed class BenfordFirstTwoTest()
    : BenfordTest("digits.first-two", DigitPlace.FirstTwo, DigitLaw.BenfordLeading(2))
{
    public override ReportText Title { get; } = new("First two digits and Benford", "Dos primeros dígitos y Benford");
}
