namespace Electoral.Tally.Mixtures;

/// <summary>How mixture models of added ballots are fitted, and how much is simulated to judge them.</summary>
/// <remarks>
/// Simulations take most of the time; each of their numbers may be 0, and then what they would say is left out.
/// Equality compares lists as objects. Immutable and safe to share between threads.
/// </remarks>
public sealed record AddedBallotsOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static AddedBallotsOptions Default { get; } = new();

    /// <summary>Estimates alone: no intervals, no simulated p-values, no reference.</summary>
    public static AddedBallotsOptions EstimatesOnly { get; } =
        new() { Replicates = 0, Simulations = 0, CleanElections = 0 };

    /// <summary>
    /// The ids of the selections whose added ballots are estimated, one after another. <value>The default is null: the
    /// two with most votes, because a model that finds added ballots for both sides describes heterogeneity.</value>
    /// </summary>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    public IReadOnlyList<string>? Selections
    {
        get;
        init => field = OptionGuard.CompleteOrNull(this, value);
    }

    /// <summary>The models. <value>The default is both.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">No model, or one that does not exist.</exception>
    public MixtureModels Models
    {
        get;
        init
        {
            if (OptionGuard.Defined(this, value) == MixtureModels.None) Throw.NoModels(this, nameof(Models), value);
            field = value;
        }
    } = MixtureModels.All;

    /// <summary>
    /// The level whose units have a mean of their own where stations are compared with stations, such as "state"; units
    /// of fewer than 20 stations are pooled. <value>The default is null: one mean for all.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? Level
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>
    /// The level of the centres, whose stations are compared with each other; the bootstrap also draws whole centres.
    /// <value>The default is null: the lowest level above the sheets.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? CentreLevel
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>
    /// The bootstrap replicates for each interval; 0: no intervals. <value>The default is 200.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Replicates
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 200;

    /// <summary>
    /// The number of tables simulated without added ballots for the p-value of the likelihood ratio, and from the
    /// fitted model for the fit of its clean part; 0: an asymptotic p-value, which is rough. <value>The default is
    /// 99.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Simulations
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 99;

    /// <summary>
    /// Clean elections fitted to the table in which stations are also compared with stations; 0: no reference.
    /// <value>The default is 39.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int CleanElections
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 39;

    /// <summary>The expected share of clean sheets in the list of rows. <value>The default is 0.05.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public double FalseDiscoveryRate
    {
        get;
        init => field = OptionGuard.Probability(this, value);
    } = 0.05;

    /// <summary>The seed of all random draws. <value>The default is 1.</value></summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Receives the share of the work that is done, from 0 to 1. <value>The default is null: no progress is
    /// reported.</value>
    /// </summary>
    public IProgress<double>? Progress { get; init; }
}
