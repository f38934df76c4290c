namespace Electoral.Tally;

/// <summary>How an assessment estimates: strata, clusters, levels, confidence, and what else is known.</summary>
/// <remarks>Equality compares tables and lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record EstimationOptions
{
    /// <summary>The options in force where none are given.</summary>
    public static EstimationOptions Default { get; } = new();

    /// <summary>Strata, confidence, assumption, single stations and threads.</summary>
    /// <value>The default is that of <see cref="SampleOptions"/>.</value>
    public SampleOptions Sample
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = SampleOptions.Default;

    /// <summary>The level of the units that are collected or missing as a whole, for the clustered ratio.</summary>
    /// <value>The default is null: the lowest level of a frame that lists stations.</value>
    public string? ClusterLevel { get; init; }

    /// <summary>The levels of the hierarchical prediction, finest first.</summary>
    /// <value>The default is null: all levels of the frame.</value>
    public IReadOnlyList<string>? PredictionLevels { get; init; }

    /// <summary>Replicates and seed of the bootstrap. <value>The default is 200 replicates, seed 1.</value></summary>
    public BootstrapOptions Bootstrap
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new() { Replicates = 200 };

    /// <summary>
    /// An earlier election of the same selections in the same units, for shrinkage of changes and
    /// for conformal prediction.
    /// </summary>
    /// <value>The default is none.</value>
    public TallyTable? Baseline { get; init; }

    /// <summary>The stations that somebody drew at random, arrived or not, for bounds of a drawn sample.</summary>
    /// <value>The default is none: nobody drew the collected sheets.</value>
    public TallyTable? DrawnSample { get; init; }

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(EstimationOptions), PrintMembers);
}
