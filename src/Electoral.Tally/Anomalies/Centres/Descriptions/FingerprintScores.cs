using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Standardises the stations of centres.</summary>
internal static class FingerprintScores
{
    public static StandardisedFingerprint? Of(CentreStations stations, ReadOnlySpan<int> registered)
    {
        var kept = new List<FingerprintStation>();
        int centres = 0;
        for (int centre = 0; centre < stations.Centres; centre++)
        {
            int before = kept.Count;
            Add(stations, registered, centre, kept);
            if (kept.Count > before) centres++;
        }

        if (kept.Count == 0) return null;
        double median = Quantiles.Median([.. kept.Select(station => (double)station.Registered)]);
        return new([.. kept], centres, median);
    }

    private static void Add(
        CentreStations stations, ReadOnlySpan<int> registered, int centre, List<FingerprintStation> kept)
    {
        var (first, count) = stations.StationsOf(centre);
        if (count < StandardisedFingerprint.FewestStations) return;
        double[] turnout = new double[count], share = new double[count];
        for (int station = first; station < first + count; station++)
        {
            if (registered[station] <= 0 || stations.Totals[station] <= 0) return;
            turnout[station - first] = (double)stations.Totals[station] / registered[station];
            share[station - first] = (double)stations.Votes[station] / stations.Totals[station];
        }

        if (IsConstant(turnout) || IsConstant(share)) return;
        var (ofTurnout, ofShare) = (Moments.Of(turnout), Moments.Of(share));
        for (int station = first; station < first + count; station++)
        {
            kept.Add(new(
                station, centre, registered[station],
                (turnout[station - first] - ofTurnout.Mean) / ofTurnout.SampleDeviation,
                (share[station - first] - ofShare.Mean) / ofShare.SampleDeviation));
        }
    }

    private static bool IsConstant(double[] values) => Array.TrueForAll(values, value => value == values[0]);
}
