namespace Electoral.Tally;

/// <summary>How many stations of polling places are further apart than a common dispersion allows.</summary>
internal sealed class StationHomogeneityTest(bool isTurnout) : CommonDispersionTest("homogeneity", isTurnout)
{
    private static readonly ReportText OfVotes = new(
        "Stations of a centre alike, with overdispersion", "Mesas de un centro semejantes, con sobredispersión");

    private static readonly ReportText OfTurnout = new(
        "Turnout of a centre's stations alike, with overdispersion",
        "Participación semejante en las mesas de un centro, con sobredispersión");

    private static readonly ReportText BeyondShare = new(
        "share of stations apart beyond 5 in 100", "proporción de mesas alejadas más allá de 5 de 100");

    public override ReportText Title => IsTurnout ? OfTurnout : OfVotes;

    public override string StatisticName => "S";

    public override string Reference =>
        "Dunn and Smyth 1996, J. Comput. Graph. Stat. 5:236; Zaykin et al. 2002, Genet. Epidemiol. 22:170";

    protected override AnomalyTest? Described(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test)
    {
        var dispersed = centres.Dispersed;
        if (dispersed.Furthest is null || dispersed.HomogeneityPValue is not { } p) return null;
        var residuals = dispersed.Residuals;
        double beyond = (double)residuals.Below / residuals.Count - Kernels.TailExcess.Threshold;
        return test with
        {
            Statistic = residuals.Sum,
            PValue = p,
            Effect = new(new("share-apart", BeyondShare), beyond),
        };
    }
}
