namespace Electoral.Tally.Validation;

/// <summary>The votes of the sheets that another sheet should resemble, and their typical shares.</summary>
/// <remarks>
/// A distance is the share of the votes that would have to belong to other selections: half the sum of the absolute
/// differences of shares. The typical share is the median share of each selection, so that some sheets may be wrong.
/// </remarks>
internal sealed class VoteNeighbours
{
    private const double Near = 0.1;
    private const double Smaller = 0.75;
    private const double Larger = 1.25;
    private const int Few = 4;

    private readonly int[][] _near;

    private VoteNeighbours(int[][] near, double[] typical) => (_near, Typical) = (near, typical);

    /// <summary>The typical share of each selection.</summary>
    public double[] Typical { get; }

    /// <summary>Neighbours with votes; null if they are too unlike each other.</summary>
    /// <param name="others">The votes of each.</param>
    /// <param name="areOfOnePlace">
    /// Whether they belong to the polling place: then three in four must be alike, or all if there are fewer than four;
    /// otherwise more than half.
    /// </param>
    public static VoteNeighbours? Of(IReadOnlyList<int[]> others, bool areOfOnePlace)
    {
        if (TypicalOf(others) is not { } typical) return null;
        int[][] near = [.. others.Where(votes => Distance(Known(votes), typical) <= Near)];
        bool areAlike = !areOfOnePlace ? 2 * near.Length > others.Count
            : others.Count < Few ? near.Length == others.Count
            : 4 * near.Length >= 3 * others.Count;
        return areAlike ? new(near, typical) : null;
    }

    /// <summary>How far votes are from what is typical, among the selections whose votes are known.</summary>
    public double Distance(ReadOnlySpan<long?> votes) => Distance(votes, Typical);

    /// <summary>Whether the known votes are about as many as those of some neighbour for the same selections.</summary>
    public bool AreOfTheirSize(ReadOnlySpan<long?> votes)
    {
        long own = 0, least = long.MaxValue, most = 0;
        foreach (long? count in votes) own += count ?? 0;
        foreach (int[] other in _near)
        {
            long sum = 0;
            for (int i = 0; i < other.Length; i++) sum += votes[i] is null ? 0 : other[i];
            (least, most) = (Math.Min(least, sum), Math.Max(most, sum));
        }

        return own >= Smaller * least && own <= Larger * most;
    }

    /// <summary>The votes, all known.</summary>
    public static long?[] Known(int[] votes) => Array.ConvertAll(votes, count => (long?)count);

    private static double Distance(ReadOnlySpan<long?> votes, double[] typical)
    {
        long all = 0;
        double whole = 0, difference = 0;
        for (int i = 0; i < votes.Length; i++)
        {
            if (votes[i] is not long count) continue;
            all += count;
            whole += typical[i];
        }

        if (all == 0 || whole <= 0) return 1;
        for (int i = 0; i < votes.Length; i++)
        {
            if (votes[i] is long count) difference += Math.Abs((double)count / all - typical[i] / whole);
        }

        return difference / 2;
    }

    private static double[]? TypicalOf(IReadOnlyList<int[]> sheets)
    {
        double[] sums = [.. sheets.Select(votes => (double)votes.Sum(count => (long)count))];
        double[] typical = new double[sheets[0].Length], shares = new double[sheets.Count];
        double whole = 0;
        for (int i = 0; i < typical.Length; i++)
        {
            for (int sheet = 0; sheet < shares.Length; sheet++) shares[sheet] = sheets[sheet][i] / sums[sheet];
            Array.Sort(shares);
            typical[i] = (shares[shares.Length / 2] + shares[(shares.Length - 1) / 2]) / 2;
            whole += typical[i];
        }

        return whole > 0 ? [.. typical.Select(share => share / whole)] : null;
    }
}
