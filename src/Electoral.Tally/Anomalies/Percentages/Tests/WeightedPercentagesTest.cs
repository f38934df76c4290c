namespace Electoral.Tally;

/// <summary>Turnout or share at whole percentages, stations weighted; run where the options give a weight.</summary>
internal sealed class WeightedPercentagesTest() : PartOfWholeTest("percentages.weighted")
{
    private static readonly ReportText InWeights = new("excess, in weights", "exceso, en pesos");

    public override ReportText Title { get; } = new(
        "At whole percentages, weighted", "En porcentajes enteros, ponderado");

    internal override bool IsAskedForApart => true;

    public override AnomalyTest? Run(AnomalyTestInput input) => base.Run(input) is { } test
        ? test with { Effect = test.Effect is { } size ? size with { Name = new("excess-weights", InWeights) } : null }
        : null;

    protected override IntegerPercentages? Found(PercentageSheets sheets, PercentageLattice lattice) =>
        sheets.Options.Weight == StationWeight.One ? null : lattice.Test(Of, 0, sheets.Options.Weight);
}
