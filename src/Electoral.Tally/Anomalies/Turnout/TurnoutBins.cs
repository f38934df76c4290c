namespace Electoral.Tally;

/// <summary>Votes of a leader and of the others by whole points of turnout.</summary>
internal sealed class TurnoutBins
{
    // Turnout from 1,000 points on is one bin: such a station is a mistake of its register.
    private const int Bins = 1_001;

    private readonly long[] _leader = new long[Bins];
    private readonly long[] _others = new long[Bins];
    private readonly long[] _voters = new long[Bins];

    /// <summary>The bin of a turnout, in integers: ⌊100·(29/50)⌋ is 57 in doubles and 58 here.</summary>
    public static int BinOf(int ballots, int registered) => (int)Math.Min(100L * ballots / registered, Bins - 1);

    public static TurnoutBins Of(
        ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> leader, ReadOnlySpan<int> others)
    {
        Throw.IfUnlikeLengths(registered.Length, ballots.Length, nameof(ballots));
        Throw.IfUnlikeLengths(registered.Length, leader.Length, nameof(leader));
        Throw.IfUnlikeLengths(registered.Length, others.Length, nameof(others));
        Throw.IfNoneInside(registered, nameof(registered));
        Throw.IfNegative(ballots, nameof(ballots));
        Throw.IfNegative(leader, nameof(leader));
        Throw.IfNegative(others, nameof(others));
        var bins = new TurnoutBins();
        for (int i = 0; i < registered.Length; i++)
        {
            int bin = BinOf(ballots[i], registered[i]);
            bins._leader[bin] += leader[i];
            bins._others[bin] += others[i];
            bins._voters[bin] += registered[i];
        }

        return bins;
    }

    /// <summary>The lowest bin up to which a share of the registered voters lies.</summary>
    public int Quantile(double share)
    {
        double wanted = share * _voters.Sum();
        long sum = 0;
        int bin = -1;
        do sum += _voters[++bin];
        while (sum < wanted && bin + 1 < Bins);
        return bin;
    }

    public ShpilkinEstimate? Estimate(int low, int high)
    {
        long leader = 0, others = 0;
        for (int bin = low; bin < Math.Min(high, Bins); bin++)
        {
            leader += _leader[bin];
            others += _others[bin];
        }

        if (others == 0) return null;
        double ratio = (double)leader / others, signed = 0, positive = 0;
        for (int bin = high; bin < Bins; bin++)
        {
            double beyond = _leader[bin] - ratio * _others[bin];
            signed += beyond;
            positive += Math.Max(0, beyond);
        }

        return new()
        {
            CleanLow = low,
            CleanHigh = high,
            Ratio = ratio,
            AnomalousSigned = signed,
            AnomalousPositivePart = positive,
            LeaderTotal = _leader.Sum(),
            OthersTotal = _others.Sum(),
        };
    }
}
