namespace Electoral.Tally;

/// <summary>A test of stations at whole percentages.</summary>
internal abstract class WholePercentageTest(string id) : AnomalyTestDefinition(id)
{
    public override string StatisticName => "z";

    public override ReportText NullHypothesis => PercentageTexts.LatticeNull;

    public override ReportText NotEvidenceOf => PercentageTexts.Rounding;

    public override string Reference => PercentageTexts.Kobak;

    /// <summary>Percentages of turnout, of the share, or of either.</summary>
    protected abstract PercentageOf Of { get; }

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var lattice = PercentageSheets.Of(input).Lattice(input, out var test);
        if (lattice is null) return test;
        var found = lattice.Test(Of, 0, StationWeight.One);
        return Scored(
            test, found.Corrected?.Statistic, found.Corrected?.PValue, found.CorrectedExcess ?? 0,
            found.StandardDeviation);
    }

    /// <summary>A test with its score, or as one in which nothing can vary.</summary>
    public static AnomalyTest Scored(AnomalyTest test, double? z, PValue? p, double excess, double deviation) =>
        z is null || p is null
            ? test with { NotComputable = new("nothing-varies", PercentageTexts.NothingVaries) }
            : test with
            {
                Statistic = z,
                PValue = p,
                Effect = EffectSizes.OfScore("excess-stations", PercentageTexts.Excess, excess, deviation),
            };
}
