namespace Electoral.Tally;

/// <summary>Rounded shares that end in 0 or 5.</summary>
internal sealed class RoundedShareTest() : RoundedPercentageTest("percentages.p05-share")
{
    public override ReportText Title { get; } = new(
        "Rounded shares ending in 0 or 5 (P05s)", "Proporciones redondeadas terminadas en 0 o 5 (P05s)");

    protected override (int[]? Parts, int[]? Wholes) Counts(PercentageSheets sheets, AnomalyTestInput input) =>
        (sheets.Votes(input), sheets.Ballots);
}
