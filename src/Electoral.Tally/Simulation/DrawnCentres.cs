using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How many stations each centre has, and how full the stations are.</summary>
/// <param name="RowStart">The first sheet of each centre, then the end of the last.</param>
/// <param name="Fill">How much of the capacity for voters, not counting the first, a centre's stations use.</param>
internal sealed record DrawnCentres(int[] RowStart, double[] Fill)
{
    public static DrawnCentres Of(
        SyntheticElection election, DrawnLevel centres, Streams streams, Workload work)
    {
        var rowStart = new int[centres.Count + 1];
        var fill = new double[centres.Count];
        work.ForRanges(centres.Count, (first, end) =>
        {
            for (int centre = first; centre < end; centre++)
            {
                rowStart[centre + 1] = StationsOf(centres.Keys[centre], election.StationsPerCentre, streams);
                fill[centre] = FillOf(centres.Keys[centre], election, streams);
            }
        });
        for (int centre = 0; centre < fill.Length; centre++) rowStart[centre + 1] += rowStart[centre];
        return new(rowStart, fill);
    }

    // The whole part of an exponential variate is geometric: here with mean m − 1.
    private static int StationsOf(ulong centre, double mean, Streams streams)
    {
        if (mean == 1) return 1;
        var random = streams.Of(centre, Purpose.Stations);
        return 1 + (int)Math.Floor(random.NextExponential() / -PortableMath.LogOnePlus(-1 / mean));
    }

    private static double FillOf(ulong centre, SyntheticElection election, Streams streams)
    {
        if (election.RegisteredCap == 1) return 0;
        var random = streams.Of(centre, Purpose.Registered);
        double range = election.RegisteredCap - 1;
        double mean = (election.RegisteredMean - 1) / range;
        double deviation = election.RegisteredSpread / range;
        double greatest = mean * (1 - mean);
        double dispersion = greatest > 0 ? deviation * deviation / greatest : 0;
        return DispersedProportions.Next(ref random, mean, dispersion);
    }
}
