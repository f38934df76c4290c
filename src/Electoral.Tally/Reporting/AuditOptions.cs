using Electoral.Tally.Mixtures;
using Electoral.Tally.Validation;

namespace Electoral.Tally;

/// <summary>What an <see cref="AuditReport"/> shows and how it is computed.</summary>
/// <remarks>
/// These options govern those of the parts: no part uses more threads than the audit may. Immutable and safe to share
/// between threads.
/// </remarks>
public sealed record AuditOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static AuditOptions Default { get; } = new();

    /// <summary>
    /// The level whose units are listed, by name; "all" is the root's.
    /// <value>The default is null: the level below the table's own unit, which is the first level of a whole
    /// table.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? Level
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>
    /// How many units text and HTML list; the others are counted, and JSON lists all of them.
    /// <value>The default is 50.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int ShownUnits
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 50;

    /// <summary>
    /// The name of the sheets of a table that was not read from a source. <value>The default is null: no name.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? SourceName
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>
    /// How long reading took, as the caller measured it; shown to people, never part of the JSON.
    /// <value>The default is null: not shown.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan? ReadingTime
    {
        get;
        init
        {
            if (value < TimeSpan.Zero) Throw.OptionBelow(this, nameof(ReadingTime), value, 0);
            field = value;
        }
    }

    /// <summary>
    /// The whole of which the sheets are a part: adds coverage, margin, tipping point and sensitivity.
    /// <value>The default is null: nothing is said about missing sheets.</value>
    /// </summary>
    public SheetFrame? Frame { get; init; }

    /// <summary>
    /// How the margin is assessed; its limits and stated premises also apply to the claim. <value>The default is that
    /// of <see cref="MarginOptions.Default"/>.</value>
    /// </summary>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public MarginOptions Margin
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = MarginOptions.Default;

    /// <summary>
    /// How the lead in the whole is estimated, if there is a frame. <value>The default is
    /// <see cref="EstimationOptions.Default"/>.</value>
    /// </summary>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public EstimationOptions Estimation
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = EstimationOptions.Default;

    /// <summary>
    /// Announced totals to be checked against the sheets; without a frame, what is missing is unbounded.
    /// <value>The default is null: none.</value>
    /// </summary>
    public Claim? Claim { get; init; }

    /// <summary>
    /// Announced totals to be checked one after another, such as successive bulletins; <see cref="Claim"/>, if set,
    /// comes before them. <value>The default is none.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The list is null, or one of the claims is.</exception>
    public IReadOnlyList<Claim> Claims
    {
        get;
        init => field = OptionGuard.Complete(this, value);
    } = [];

    /// <summary>All announced totals that are checked, in order.</summary>
    internal IReadOnlyList<Claim> AllClaims => Claim is null ? Claims : [Claim, .. Claims];

    /// <summary>
    /// A second source of the same sheets, to be compared with them. <value>The default is null: none.</value>
    /// </summary>
    public TallyTable? CompareWith { get; init; }

    /// <summary>
    /// How the second source is compared; if these options name neither frame nor claim, those of the audit apply.
    /// <value>The default is <see cref="ComparisonOptions.Default"/>.</value>
    /// </summary>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public ComparisonOptions Comparison
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = ComparisonOptions.Default;

    /// <summary>
    /// What a risk-limiting audit of these sheets has found so far (<see cref="SheetAuditDraw.Assess"/>), to be
    /// reported with them. <value>The default is null: none.</value>
    /// </summary>
    public SheetAuditResult? RiskLimitingAudit { get; init; }

    /// <summary>
    /// Which anomaly tests are run; the report also lists those that found nothing.
    /// <value>The default is null: none.</value>
    /// </summary>
    public AnomalyBatteryOptions? Anomalies { get; init; }

    /// <summary>
    /// How mixture models of added ballots are fitted; exploratory, in a separate section that makes no verdict.
    /// <value>The default is null: none.</value>
    /// </summary>
    public AddedBallotsOptions? AddedBallots { get; init; }

    /// <summary>
    /// Whether the sheets are hashed: the report then shows the root of all sheets, and its page checks proofs of
    /// single sheets. <value>The default is false.</value>
    /// </summary>
    public bool HashSheets { get; init; }

    /// <summary>
    /// Which rules the sheets are checked against. If it names no frame, that of the audit is used.
    /// <value>The default is null: none.</value>
    /// </summary>
    public ValidationOptions? Validation { get; init; }

    /// <summary>The seed of all parts of the audit that draw random numbers, in place of their own.</summary>
    /// <value>The default is null: the seeds of <see cref="Anomalies"/>, <see cref="AddedBallots"/> and
    /// <see cref="Estimation"/>.</value>
    public ulong? Seed { get; init; }

    /// <summary>Receives the share of the work that is done, from 0 to 1.</summary>
    /// <value>The default is null: no progress is reported.</value>
    public IProgress<double>? Progress { get; init; }
}
