namespace Electoral.Tally;

/// <summary>Second digits against Benford's law.</summary>
internal sealed class BenfordSecondTest()
    : BenfordTest("digits.second-benford", DigitPlace.Second, DigitLaw.BenfordSecond)
{
    public override ReportText Title { get; } = new("Second digits and Benford", "Segundos dígitos y Benford");
}
