namespace Electoral.Tally;

/// <summary>Several modes of the share of a selection.</summary>
internal sealed class ShareModesTest() : ModesTest("shape.dip-share")
{
    public override ReportText Title { get; } = new("Several modes of the share", "Varias modas de la proporción");

    protected override double[] Values(StationRatios ratios) => ratios.Shares();
}
