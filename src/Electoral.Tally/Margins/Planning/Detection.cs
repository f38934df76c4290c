namespace Electoral.Tally.Statistics;

/// <summary>How likely a random re-check finds at least one bad station, and how large it has to be.</summary>
/// <remarks>
/// Exact products of whole numbers: 1 − C(N − B, n)/C(N, n), a draw without replacement. The draw must be random:
/// stations that somebody chose, or that happened to be collected, prove nothing this way.
/// </remarks>
public static class Detection
{
    /// <summary>The probability of drawing at least one of the bad stations.</summary>
    /// <param name="stations">All stations: N.</param>
    /// <param name="bad">The bad ones among them: B.</param>
    /// <param name="sample">Those drawn: n.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside 0 to the number of stations.</exception>
    public static double Probability(long stations, long bad, long sample)
    {
        Check(stations, bad);
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sample, stations);
        return sample > stations - bad ? 1 : -Kernels.LogSpace.ExpMinusOne(LogMiss(stations, bad, sample));
    }

    /// <summary>The fewest stations to draw for a probability of at least the confidence.</summary>
    /// <param name="stations">All stations: N.</param>
    /// <param name="bad">The bad ones among them, at least 1: B.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static long FewestStations(long stations, long bad, double confidence = 0.95)
    {
        Check(stations, bad);
        ArgumentOutOfRangeException.ThrowIfLessThan(bad, 1);
        // A probability that equals the confidence up to rounding is enough.
        double most = Confidence.Alpha(confidence) * (1 + 1e-12);
        long low = 0, high = stations - bad + 1;
        while (high - low > 1)
        {
            long middle = low + (high - low) / 2;
            (low, high) = Math.Exp(LogMiss(stations, bad, middle)) <= most ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static void Check(long stations, long bad)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stations);
        ArgumentOutOfRangeException.ThrowIfNegative(bad);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bad, stations);
    }

    /// <summary>ln P(no bad one drawn); the shorter of the two products that it equals.</summary>
    private static double LogMiss(long stations, long bad, long sample)
    {
        var (few, many) = bad <= sample ? (bad, sample) : (sample, bad);
        double log = 0;
        for (long i = 0; i < few; i++) log += Kernels.LogSpace.OnePlus(-(double)many / (stations - i));
        return log;
    }
}
