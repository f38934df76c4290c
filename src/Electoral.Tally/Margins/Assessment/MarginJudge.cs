namespace Electoral.Tally;

/// <summary>Judges the whole and each unit under any rule, from one coverage under one set of options.</summary>
internal sealed class MarginJudge
{
    private readonly MarginModel _model;
    private readonly MarginModel _supposed;
    private readonly Contradictions _contradictions;

    public MarginJudge(Coverage coverage, MarginOptions options, CancellationToken cancellation)
    {
        _model = new(coverage, options.Limits);
        var bounds = _model.BoundsOf(coverage.Whole, IsConsistent(options));
        cancellation.ThrowIfCancellationRequested();
        Grounds = new(
            coverage,
            options,
            bounds,
            CapacityTest.Of(coverage.Collected, row => Capacities.RegisteredOf(row), Capacities.RegisteredOf),
            CapacityTest.Of(coverage.Collected, Capacities.OfCollected, Capacities.RegisteredOf));
        cancellation.ThrowIfCancellationRequested();
        _contradictions = new(coverage, Capacities, options.Limits);
        // The same sheets against the roll as far as it was read: what would follow if that were all of it.
        _supposed = coverage.Frame.UnreadRows == 0 ? _model : new(
            coverage.Table.AssessCoverage(coverage.Frame.AsRead()), options.Limits);
        Against = AgainstIn(coverage.Frame.Units.Root, bounds, options.Rule);
    }

    /// <summary>What a verdict on the whole is judged from.</summary>
    public VerdictGrounds Grounds { get; }

    public ICapacityMap Capacities => _model.Capacities;

    /// <summary>What roll and collected sheets say against premises that nobody states.</summary>
    public IReadOnlyList<Contradiction> Against { get; }

    /// <summary>The verdict on the whole.</summary>
    public MarginVerdict VerdictUnder(OutcomeRule rule)
    {
        var root = Grounds.Coverage.Frame.Units.Root;
        var (finding, conditional) = Judged(rule, root, Grounds.Bounds);
        var found = _contradictions.Of(root, Grounds.Bounds.Outstanding.IncompleteSheets, rule);
        return new(rule, finding, conditional, Premises.Of(Grounds.Premises, rule, conditional ?? finding, found));
    }

    /// <summary>What a rule finds in the whole, without premises.</summary>
    public OutcomeFinding FindingUnder(OutcomeRule rule) =>
        Judged(rule, Grounds.Coverage.Frame.Units.Root, Grounds.Bounds).Finding;

    /// <summary>The bounds of a unit and what a rule finds there.</summary>
    public UnitMargin MarginOf(UnitCoverage coverage, OutcomeRule rule)
    {
        var bounds = _model.BoundsOf(coverage, IsConsistent(Grounds.Options));
        var (finding, conditional) = Judged(rule, coverage.Unit, bounds);
        return new(coverage.Unit, coverage, bounds, finding) { Conditional = conditional };
    }

    private static bool IsConsistent(MarginOptions options) => options.Stated.HasFlag(StatedPremises.FrameConsistent);

    private (OutcomeFinding Finding, OutcomeFinding? Conditional) Judged(
        OutcomeRule rule, ReportingUnit unit, ContestBounds bounds)
    {
        var finding = rule.Judge(bounds);
        var against = AgainstIn(unit, bounds, rule);
        if (against.Length == 0) return (finding, null);
        var supposed = _supposed.BoundsOf(_supposed.Coverage.Of(unit), isConsistent: true);
        return PremiseJudgement.Of(finding, rule.Judge(supposed), against);
    }

    private Contradiction[] AgainstIn(ReportingUnit unit, ContestBounds bounds, OutcomeRule rule) =>
    [
        .. _contradictions.Of(unit, bounds.Outstanding.IncompleteSheets, rule)
            .Where(found => found.IsOfRoll || !Grounds.Options.Stated.HasFlag(found.Premise)),
    ];
}
