namespace Electoral.Tally.Conformance.Cases;

internal static class FingerprintCase
{
    public static Findings Run(GoldenCase golden)
    {
        var stations = new Stations(golden);
        var centres = new CentreStations(stations.FirstStations, stations.Column("a"), stations.Column("ballots"));
        var fingerprint = StandardisedFingerprint.Of(centres, stations.Column("registered"))!;
        return new()
        {
            ["n"] = fingerprint.Stations.Count,
            ["turnout_z_first5"] = fingerprint.Stations.Take(5).Select(station => station.TurnoutZ),
            ["share_z_first5"] = fingerprint.Stations.Take(5).Select(station => station.ShareZ),
            ["pearson_standardised"] = fingerprint.Correlation,
            ["median_registered"] = fingerprint.MedianRegistered,
            ["mean_share_z_small"] = fingerprint.MeanShareZ.Small,
            ["mean_share_z_large"] = fingerprint.MeanShareZ.Large,
            ["mean_turnout_z_small"] = fingerprint.MeanTurnoutZ.Small,
            ["mean_turnout_z_large"] = fingerprint.MeanTurnoutZ.Large,
        };
    }
}
