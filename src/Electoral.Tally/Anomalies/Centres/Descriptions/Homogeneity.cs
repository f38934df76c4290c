using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Whether the stations of one centre divide their votes alike: a table of counts, stations by options.
/// </summary>
/// <remarks>
/// <para>Null hypothesis: given the ballots of each station and the votes of each option in the centre, the ballots are
/// dealt to the stations at random (Jiménez 2011, Stat. Sci. 26:564). It holds where voters are assigned to stations by
/// something that has nothing to do with how they vote, such as the last digits of an identity card. Pearson's X² and
/// G = 2ΣO ln(O/E) on (stations − 1)·(options − 1) degrees of freedom; empty stations and options are left out.</para>
/// <para>Not evidence of anything but unequal stations: voters sorted by age, street or surname make them too.</para>
/// <para>Equality is that of all parts. Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed record Homogeneity
{
    /// <summary>The stations with ballots.</summary>
    public required int Stations { get; init; }

    /// <summary>The options with votes.</summary>
    public required int Options { get; init; }

    /// <summary>Pearson's X².</summary>
    public required double Pearson { get; init; }

    /// <summary>The likelihood ratio statistic.</summary>
    public required double LikelihoodRatio { get; init; }

    /// <summary>(stations − 1)·(options − 1).</summary>
    public int DegreesOfFreedom => (Stations - 1) * (Options - 1);

    /// <summary>The p-value of X² by its limiting distribution.</summary>
    public PValue PearsonPValue => Tail(Pearson);

    /// <summary>The p-value of G by its limiting distribution.</summary>
    public PValue LikelihoodRatioPValue => Tail(LikelihoodRatio);

    /// <summary>The smallest expected count: below 5 the limiting distribution is poor.</summary>
    public required double SmallestExpected { get; init; }

    /// <summary>√(X²/(n·min(stations − 1, options − 1))), from 0 (alike) to 1.</summary>
    public required double CramersV { get; init; }

    /// <summary>The largest adjusted residual, without its sign.</summary>
    public required double LargestResidual { get; init; }

    /// <summary>Compares the stations of a centre.</summary>
    /// <param name="counts">The votes, station by station, each with its options in the same order.</param>
    /// <param name="options">The number of options, at least 1.</param>
    /// <returns>Null where fewer than two stations have ballots or fewer than two options votes.</returns>
    /// <exception cref="ArgumentException">A count is negative, or their number is no multiple
    /// of the options.</exception>
    public static Homogeneity? Of(ReadOnlySpan<int> counts, int options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options, 1);
        Throw.IfNegative(counts, nameof(counts));
        Throw.IfUnlikeLengths(counts.Length / options * options, counts.Length, nameof(counts));
        return CountMargins.Of(counts, options).Compare(counts);
    }

    /// <summary>
    /// The p-value of Pearson's X² among tables of counts with the same totals of stations and options, by simulation.
    /// </summary>
    /// <param name="counts">The votes, station by station, each with its options in the same order.</param>
    /// <param name="options">The number of options, at least 1.</param>
    /// <param name="simulations">Simulated tables of counts, at least 99.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>Null where <see cref="Of"/> is null.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>; or too few simulations.</exception>
    public static PValue? Simulate(ReadOnlySpan<int> counts, int options, int simulations = 9_999, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(simulations, 99);
        return Of(counts, options) is { } found
            ? FixedMargins.PValue(CountMargins.Of(counts, options), found.Pearson, simulations, seed)
            : null;
    }

    private PValue Tail(double statistic) => PValue.FromLog(
        ChiSquareDistribution.LogSurvival(statistic, DegreesOfFreedom), PValueMethod.Asymptotic, PValueSides.OneSided);
}
