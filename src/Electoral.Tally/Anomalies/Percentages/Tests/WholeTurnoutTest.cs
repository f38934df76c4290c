namespace Electoral.Tally;

/// <summary>Turnout at whole percentages.</summary>
internal sealed class WholeTurnoutTest() : WholePercentageTest("percentages.turnout")
{
    public override ReportText Title { get; } = new(
        "Turnout at whole percentages", "Participación en porcentajes enteros");

    public override AnomalyTestSubject Subject => AnomalyTestSubject.Turnout;

    protected override PercentageOf Of => PercentageOf.Turnout;
}
