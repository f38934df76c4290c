using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// What a partial collection of sheets proves about the whole: coverage, bounds and verdict; and next to these the
/// tipping point and the sensitivity, which prove nothing but say how unlike the collected sheets the missing ones
/// would have to be.
/// </summary>
/// <remarks>
/// <para>The bounds and the verdict are arithmetic: they hold whatever the missing sheets say, as far as the premises
/// do, and have no level of confidence. The warnings on missingness do not touch them; they are about estimates.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<MarginAssessment>))]
public sealed partial class MarginAssessment : IFormattable, IJsonResult<MarginAssessment>
{
    private readonly MarginJudge _judge;

    internal MarginAssessment(Coverage coverage, MarginOptions options, CancellationToken cancellation)
    {
        _judge = new(coverage, options, cancellation);
        Verdict = _judge.VerdictUnder(options.Rule);
        cancellation.ThrowIfCancellationRequested();
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.MaxDegreeOfParallelism,
            CancellationToken = cancellation,
        };
        Missingness = new MissingnessChecks(coverage, _judge.Capacities, Bounds, parallel).All();
        cancellation.ThrowIfCancellationRequested();
        StationsWithoutVoters = coverage.MissingStations.LongCount(station =>
            coverage.Registers![station.Index] is null or 0 && !coverage.Registers.IsSharing(station.Index));
        // Where frame and sheets contradict each other nobody knows how many voters are missing.
        if (Bounds.Outstanding.Problems.Count > 0 || coverage.Whole.RegisteredMissing is not long missing) return;
        TippingPoint = TippingPoint.Of(coverage.Whole.Collected, missing);
        if (OutstandingTwoWay.Of(coverage, options.StratumLevel) is not { } outstanding) return;
        var aggregation = new AggregationOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism };
        Sensitivity = coverage.Collected.AssessSensitivity(outstanding, aggregation, cancellation);
    }

    /// <summary>How much of the whole is collected.</summary>
    public Coverage Coverage => _judge.Grounds.Coverage;

    /// <summary>What was assumed of the missing stations, and the rule.</summary>
    public MarginOptions Options => _judge.Grounds.Options;

    /// <summary>What the missing stations leave possible.</summary>
    public ContestBounds Bounds => _judge.Grounds.Bounds;

    /// <summary>Whether that decides the contest under the rule of the options.</summary>
    public MarginVerdict Verdict { get; }

    /// <summary>
    /// What share of the outstanding votes would change the result, for several turnouts of the missing stations.
    /// </summary>
    /// <value>
    /// Null where nobody leads, or the registered voters of the missing stations are not known: none are given, or the
    /// sheets hold more than the frame gives.
    /// </value>
    public TippingPoint? TippingPoint { get; }

    /// <summary>
    /// The lead as a function of how much the missing stations differ from the collected ones of their unit.
    /// </summary>
    /// <value>Null where <see cref="TippingPoint"/> is, or no collected sheet says how many are registered.</value>
    /// <remarks>
    /// Strata: the units of <see cref="MarginOptions.StratumLevel"/>. The outstanding votes for either of the two in a
    /// unit are its missing registered voters times the votes of the two for each collected one; a unit without such a
    /// rate takes that of the unit above.
    /// </remarks>
    public SensitivityCurve? Sensitivity { get; }

    /// <summary>"No station casts more ballots than its registered voters", tested on the collected sheets.</summary>
    public CapacityTest RegisterTest => _judge.Grounds.RegisterTest;

    /// <summary>The same for the capacities that the options give to missing stations.</summary>
    /// <remarks>Sheets of stations without registered voters are not tested unless the options bound them.</remarks>
    public CapacityTest CapacityTest => _judge.Grounds.CapacityTest;

    /// <summary>Whether missingness is related to what was observed: a check for each level and for arrival.</summary>
    public IReadOnlyList<MissingnessCheck> Missingness { get; }

    /// <summary>
    /// The lead in the whole, estimated in every way that the inputs allow, each with what it assumes. Computed again
    /// with each call; the bootstrap among them takes longest.
    /// </summary>
    /// <param name="options">How to estimate.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where the collected sheets show no leader and runner-up.</returns>
    /// <exception cref="ArgumentException">
    /// The options name a level, a stratum or a cluster that the frame does not have, or a drawn sample that cannot be
    /// matched with the sheets: the message names the option.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public MarginEstimates? Estimate(EstimationOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= EstimationOptions.Default;
        FrameNameGuard.Check(Coverage.Collected, Coverage.Frame, options);
        if (Bounds.RunnerUp is not { } rival || Bounds.Leader.Votes == 0) return null;
        var strata = options.Sample.Strata
            ?? (Options.StratumLevel is string level ? StratumSource.Level(level) : null);
        var sample = options.Sample.WithAtMost(options.MaxDegreeOfParallelism) with { Strata = strata };
        bool isContradicted = Missingness.Any(check => check.IsWarning);
        return MarginEstimates.Of(
            Coverage, Bounds.Leader.Candidate, rival.Candidate, options with { Sample = sample }, isContradicted,
            Against.Count > 0, cancellation);
    }

    /// <summary>The verdict on the whole under another rule.</summary>
    /// <param name="rule">The rule.</param>
    public MarginVerdict VerdictUnder(OutcomeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return _judge.VerdictUnder(rule);
    }

    /// <summary>Coverage, bounds and finding of every unit of a level, each with its own missing stations.</summary>
    /// <param name="level">The name of a level of the frame, such as "state".</param>
    /// <param name="rule">The rule; null for that of the options.</param>
    /// <returns>
    /// The units in the order of the frame's tree. Each is made when it is asked for, from sums that are computed once:
    /// a list of a million units costs little, and what is read of it is not kept.
    /// </returns>
    /// <exception cref="ArgumentException">The frame has no such level.</exception>
    public IReadOnlyList<UnitMargin> At(string level, OutcomeRule? rule = null) =>
        UnitsOf(Coverage.At(level), rule ?? Options.Rule);

    /// <summary>Coverage, bounds and finding of every unit of a level, by the rule of the options.</summary>
    /// <param name="level">A level of the frame's tree.</param>
    /// <returns>As by <see cref="At(string, OutcomeRule?)"/>.</returns>
    /// <exception cref="ArgumentException">The level is one of another tree.</exception>
    public IReadOnlyList<UnitMargin> At(UnitLevel level) => UnitsOf(Coverage.At(level), Options.Rule);

    /// <summary>Coverage, bounds and finding of one unit.</summary>
    /// <param name="unit">A unit of the frame's tree.</param>
    /// <param name="rule">The rule; null for that of the options.</param>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public UnitMargin Of(ReportingUnit unit, OutcomeRule? rule = null) =>
        _judge.MarginOf(Coverage.Of(unit), rule ?? Options.Rule);

    /// <summary>
    /// Missing stations that the tipping point and the curve leave out: without registered voters, or unknown ones.
    /// </summary>
    internal long StationsWithoutVoters { get; }

    /// <summary>What roll and collected sheets say against premises that nobody states.</summary>
    internal IReadOnlyList<Contradiction> Against => _judge.Against;

    private UnitMargins UnitsOf(IReadOnlyList<UnitCoverage> units, OutcomeRule rule) =>
        new(units, coverage => _judge.MarginOf(coverage, rule));

    static void IJsonResult<MarginAssessment>.Describe(JsonForm<MarginAssessment> form) => form
        .Include(Summary, assessment => assessment)
        .Item("coverage", assessment => assessment.Coverage)
        .Item("bounds", assessment => assessment.Bounds)
        .ItemOrNull("tippingPoint", assessment => assessment.TippingPoint)
        .ItemOrNull("sensitivity", assessment => assessment.Sensitivity)
        .Item("registerTest", assessment => assessment.RegisterTest)
        .Item("capacityTest", assessment => assessment.CapacityTest)
        .Items("missingness", assessment => assessment.Missingness);
}
