namespace Electoral.Tally;

/// <summary>Rounded turnout that ends in 0 or 5.</summary>
internal sealed class RoundedTurnoutTest() : RoundedPercentageTest("percentages.p05-turnout")
{
    public override ReportText Title { get; } = new(
        "Rounded turnout ending in 0 or 5 (P05s)", "Participación redondeada terminada en 0 o 5 (P05s)");

    public override AnomalyTestSubject Subject => AnomalyTestSubject.Turnout;

    protected override (int[]? Parts, int[]? Wholes) Counts(PercentageSheets sheets, AnomalyTestInput input) =>
        (sheets.Ballots, sheets.Registered);
}
