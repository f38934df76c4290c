namespace Electoral.Tally;

/// <summary>The station that is furthest from its polling place; the sheets that are furthest are listed.</summary>
internal sealed class FurthestStationTest(bool isTurnout) : CommonDispersionTest("station-z", isTurnout)
{
    private static readonly ReportText OfVotes = new("Furthest station in its centre", "Mesa más alejada en su centro");

    private static readonly ReportText OfTurnout = new(
        "Furthest station in its centre, turnout", "Mesa más alejada en su centro, participación");

    private static readonly ReportText Rho = new("dispersion ρ of all stations", "dispersión ρ de todas las mesas");

    public override ReportText Title => IsTurnout ? OfTurnout : OfVotes;

    public override string StatisticName => "|z|";

    public override string Reference =>
        "Skellam 1948, J. R. Stat. Soc. B 10:257; Jiménez 2011, Stat. Sci. 26:564";

    protected override AnomalyTest? Described(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test)
    {
        if (input.Unit is null && centres.Odd is { } odd)
        {
            int most = ((CentreOptions)input.Options).MaxFurthest;
            input.Sheets.Furthest.AddRange(CentreFlags.Of(
                input.Table, centres.Sheets, FurthestStations.Of(centres.Comparer, odd.Fit, most), centres.Reasons,
                test.Selection));
        }

        var dispersed = centres.Dispersed;
        if (dispersed.Furthest is not int furthest) return null;
        double logTail = dispersed.StationPValues[furthest]!.Value.LogValue - Math.Log(2);
        return test with
        {
            Statistic = Kernels.NormalDistribution.LogSurvivalQuantile(logTail),
            PValue = dispersed.FurthestPValue,
            Effect = new(new("rho", Rho), dispersed.Dispersion),
        };
    }
}
