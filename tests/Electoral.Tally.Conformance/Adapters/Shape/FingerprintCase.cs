namespace Electoral.Tally.Conformance.Cases;

internal static class FingerprintCase
{
    public static Findings Run(GoldenCase golden)
    {
        var stations = new Stations(golden);
        var tables = new CentreTables(stations.FirstTables, stations.Column("a"), stations.Column("ballots"));
        var fingerprint = StandardisedFingerprint.Of(tables, stations.Column("registered"))!;
        return new()
        {
            ["n"] = fingerprint.Tables.Count,
            ["turnout_z_first5"] = fingerprint.Tables.Take(5).Select(table => table.TurnoutZ),
            ["share_z_first5"] = fingerprint.Tables.Take(5).Select(table => table.ShareZ),
            ["pearson_standardised"] = fingerprint.Correlation,
            ["median_registered"] = fingerprint.MedianRegistered,
            ["mean_share_z_small"] = fingerprint.MeanShareZ.Small,
            ["mean_share_z_large"] = fingerprint.MeanShareZ.Large,
            ["mean_turnout_z_small"] = fingerprint.MeanTurnoutZ.Small,
            ["mean_turnout_z_large"] = fingerprint.MeanTurnoutZ.Large,
        };
    }
}
