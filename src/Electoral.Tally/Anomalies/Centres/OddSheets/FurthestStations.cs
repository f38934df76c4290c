using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The stations that are furthest from the rest of their centre, given how stations differ.</summary>
internal static class FurthestStations
{
    // Far above the rounding of a logarithm of a tail.
    private const double Rounding = 1e-9;

    /// <summary>The stations with the smallest tail under the fit without odd stations, the smallest first.</summary>
    /// <param name="compared">The comparisons.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="most">The most stations.</param>
    public static IEnumerable<(int Station, PValue PValue)> Of(CentreComparer compared, SpreadFit fit, int most) =>
        Candidates(compared.Rest, fit.Without, most).OrderBy(one => one.LogTail).ThenBy(one => one.Station).Take(most)
            .Select(one => (
                one.Station, PValue.FromLog(one.LogTail, PValueMethod.Asymptotic, PValueSides.TwoSided)));

    /// <summary>
    /// The stations that can be among the furthest: they are taken by descending scores until no smaller score can have
    /// a tail as small as the last of those found, so that few tails are computed.
    /// </summary>
    private static List<(int Station, double LogTail)> Candidates(
        StationComparison[] rest, FittedSpread spread, int most)
    {
        var candidates = new List<(int Station, double LogTail)>();
        int[] usable = [.. Enumerable.Range(0, rest.Length).Where(station => rest[station].IsUsable)];
        if (usable.Length == 0 || most == 0) return candidates;
        double least = usable.Min(station => rest[station].Gamma), largest = usable.Max(station => rest[station].Gamma);
        double[] order = Array.ConvertAll(usable, station => -Math.Abs(rest[station].Score));
        Array.Sort(order, usable);
        // Of the smallest tails so far the largest is the first in the queue.
        var smallest = new PriorityQueue<double, double>();
        foreach (int station in usable)
        {
            var own = rest[station];
            bool isFull = smallest.Count == most;
            bool isBeyond = isFull
                && spread.LeastLogTail(own.Score, least, largest) > smallest.Peek() + Rounding;
            if (isBeyond) break;
            double logTail = spread.LogTail(own.Score, own.Gamma);
            candidates.Add((station, logTail));
            if (isFull) smallest.EnqueueDequeue(logTail, -logTail);
            else smallest.Enqueue(logTail, -logTail);
        }

        return candidates;
    }
}
