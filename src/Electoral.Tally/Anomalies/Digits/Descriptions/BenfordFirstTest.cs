namespace Electoral.Tally;

/// <summary>First digits against Benford's law.</summary>
internal sealed class BenfordFirstTest()
    : BenfordTest("digits.first-benford", DigitPlace.First, DigitLaw.BenfordFirst)
{
    public override ReportText Title { get; } = new("First digits and Benford", "Primeros dígitos y Benford");
}
