namespace Electoral.Tally.Statistics;

/// <summary>How collected sheets are treated as a sample: strata, clusters, and what the intervals assume.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record SampleOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static SampleOptions Default { get; } = new();

    /// <summary>Where the strata come from.</summary>
    /// <value>The default is null: the first level of the frame that has several units, or the whole.</value>
    public StratumSource? Strata { get; init; }

    /// <summary>The level whose units were observed or missed as a whole, such as the centre.</summary>
    /// <value>The default is null: every station was observed or missed on its own.</value>
    /// <remarks>All sheets of an observed cluster count as if it were complete.</remarks>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? ClusterLevel
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>What happens to strata with one observed station. <value>The default is
    /// to join others.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enumeration.</exception>
    public SingleStationPolicy SingleStations
    {
        get;
        init => field = OptionGuard.Defined(this, value);
    }

    /// <summary>The confidence of the intervals. <value>The default is 0.95.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not strictly between 0 and 1.</exception>
    public double Confidence
    {
        get;
        init => field = OptionGuard.Probability(this, value);
    } = 0.95;

    /// <summary>What makes the sheets a sample: an assumption, or an actual draw.</summary>
    /// <value>
    /// The default is <see cref="IntervalAssumption.MissingAtRandomWithinStratum"/>; where stations were drawn by
    /// chance within each stratum and all of them arrived, <see cref="IntervalAssumption.StratifiedRandomSample"/>.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enumeration.</exception>
    public IntervalAssumption Assumption
    {
        get;
        init => field = OptionGuard.Defined(this, value);
    } = IntervalAssumption.MissingAtRandomWithinStratum;
}
