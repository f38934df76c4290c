namespace Electoral.Tally;

/// <summary>Several modes of turnout.</summary>
internal sealed class TurnoutModesTest() : ModesTest("shape.dip-turnout")
{
    public override ReportText Title { get; } = new("Several modes of turnout", "Varias modas de la participación");

    public override AnomalyTestSubject Subject => AnomalyTestSubject.Turnout;

    protected override double[] Values(StationRatios ratios) => ratios.Turnout();
}
