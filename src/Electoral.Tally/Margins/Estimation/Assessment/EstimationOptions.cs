namespace Electoral.Tally;

/// <summary>How an assessment estimates: strata, clusters, levels, confidence, and what else is known.</summary>
/// <remarks>Equality compares tables and lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record EstimationOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static EstimationOptions Default { get; } = new();

    /// <summary>Strata, clusters, confidence, assumption and single stations.</summary>
    /// <value>The default is <see cref="SampleOptions.Default"/>.</value>
    /// <remarks>
    /// Where no strata are given they are those of <see cref="MarginOptions.StratumLevel"/>. Where no cluster level is
    /// given, the clustered ratio alone has clusters: the units of the lowest level of a frame that lists stations.
    /// </remarks>
    public SampleOptions Sample
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = SampleOptions.Default;

    /// <summary>The levels of the hierarchical prediction, finest first.</summary>
    /// <value>The default is null: all levels of the frame.</value>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public IReadOnlyList<string>? PredictionLevels
    {
        get;
        init => field = OptionGuard.CompleteOrNull(this, value);
    }

    /// <summary>Replicates and seed of the bootstrap.</summary>
    /// <value>The default is <see cref="BootstrapOptions.Default"/>.</value>
    public BootstrapOptions Bootstrap
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = BootstrapOptions.Default;

    /// <summary>
    /// An earlier election of the same selections in the same units, for shrinkage of changes and
    /// for conformal prediction.
    /// </summary>
    /// <value>The default is none.</value>
    public TallyTable? Baseline { get; init; }

    /// <summary>The stations that somebody drew at random, arrived or not, for bounds of a drawn sample.</summary>
    /// <value>The default is none: nobody drew the collected sheets.</value>
    public TallyTable? DrawnSample { get; init; }

    /// <summary>Receives the share of the work that is done, from 0 to 1.</summary>
    /// <value>The default is null: no progress is reported.</value>
    public IProgress<double>? Progress { get; init; }
}
