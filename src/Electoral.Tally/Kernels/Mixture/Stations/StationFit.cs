namespace Electoral.Tally.Kernels;

/// <summary>The fit of stations compared with stations: without added ballots, and with.</summary>
/// <param name="Null">The best point without.</param>
/// <param name="Full">The best point with added ballots; that of <paramref name="Null"/> if none is better.</param>
internal sealed record StationFit(MixtureClimbEnd Null, MixtureClimbEnd Full)
{
    /// <summary>The least gain in L for added ballots to be distinguished from none.</summary>
    public const double LeastGain = 0.001;

    /// <summary>A fit ends with the first cycle that gains less.</summary>
    public const double Tolerance = 1e-6;

    private static readonly (double Incremental, double Extreme, double Decay)[] Starts =
        [(0.05, 0.01, 9), (0.3, 0.01, 9), (0.05, 0.005, 2)];

    /// <summary>Whether the point with added ballots is better.</summary>
    public bool IsMixture => !ReferenceEquals(Null, Full);

    /// <summary>D, twice the gain in L.</summary>
    public double Gain => IsMixture ? 2 * (Full.Step.Penalised - Null.Step.Penalised) : 0;

    /// <summary>The starts of a full fit, the rest of the shares as before.</summary>
    public static IEnumerable<MixtureParameters> StartsFrom(MixtureParameters none)
    {
        foreach (var (incremental, extreme, decay) in Starts)
        {
            double rest = 1 - incremental - extreme;
            double[] shares = [.. none.Shares.Select(share => share * rest)];
            (shares[MixtureParameters.Incremental], shares[MixtureParameters.Extreme]) = (incremental, extreme);
            yield return none with { Shares = shares, Decay = decay };
        }
    }

    /// <summary>The point where a fit without added ballots starts.</summary>
    /// <param name="votes">W of each station.</param>
    /// <param name="totals">n of each station.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="groupCount">The number of groups.</param>
    public static MixtureParameters StartOf(
        ReadOnlySpan<int> votes, ReadOnlySpan<int> totals, ReadOnlySpan<int> groups, int groupCount)
    {
        const double Prior = 50, Spread = 0.4, Decay = 4;
        double[] own = new double[groupCount], all = new double[groupCount];
        for (int station = 0; station < votes.Length; station++)
        {
            own[groups[station]] += votes[station];
            all[groups[station]] += totals[station];
        }

        double share = own.Sum() / all.Sum();
        double[] means = [.. own.Zip(all, (w, n) => Math.Log((w + Prior * share) / (n - w + Prior * (1 - share))))];
        return new([1, 0, 0], Decay, Spread, means);
    }

    /// <summary>Fits both.</summary>
    /// <param name="model">The likelihood.</param>
    /// <param name="start">Where the fit without added ballots starts.</param>
    /// <param name="count">The number of stations.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static StationFit Of(
        IMixtureModel model, MixtureParameters start, int count, CancellationToken cancellation)
    {
        var none = MixtureClimb.From(model, start, Tolerance, cancellation);
        var best = MixtureClimb.FromBest(model, StartsFrom(none.At), Tolerance, count, cancellation);
        return new(none, best.Step.Penalised > none.Step.Penalised + LeastGain ? best : none);
    }
}
