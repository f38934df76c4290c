using Electoral.Tally.Kernels;
using Electoral.Tally.Mixtures;
using Electoral.Tally.Validation;

namespace Electoral.Tally;

/// <summary>Everything that an audit found: the source of its sections, summary and pictures.</summary>
internal sealed class AuditFindings
{
    private readonly AuditParts _parts;

    public AuditFindings(TallyTable table, AuditOptions options, CancellationToken cancellation)
    {
        (Table, Options, _parts) = (table, options, new(options));
        var units = RollUpSection.LevelOf(table, options);
        Totals = table.Totals(_parts.Aggregation, cancellation);
        RollUp = table.RollUp(units.Name, _parts.Aggregation, cancellation);
        Hashes = options.HashSheets ? table.HashSheets(options.MaxDegreeOfParallelism) : null;
        _parts.Progress.Done(AuditParts.Sums);
        Comparison = options.CompareWith is { } other
            ? table.CompareWith(other, _parts.Comparison, cancellation)
            : null;
        _parts.Progress.Done(AuditParts.Sources);
        Validation = _parts.Validation is { } rules ? table.Validate(rules, cancellation) : null;
        _parts.Progress.Done(AuditParts.Rules);
        // Anomaly tests do not depend on the margin, and both have parts that run on one thread.
        ((Assessment, Estimates, ClaimReadings), Anomalies) = RunBoth.Of(
            options.Anomalies is null ? 1 : options.MaxDegreeOfParallelism, () => Judge(cancellation), Test,
            cancellation);
        AddedBallots = _parts.AddedBallots is { } mixtures ? table.FitAddedBallots(mixtures, cancellation) : null;
        _parts.Progress.Done(AuditParts.Mixtures);
    }

    public TallyTable Table { get; }

    public AuditOptions Options { get; }

    public Totals Totals { get; }

    public RollUp RollUp { get; }

    /// <summary>What the sheets prove about the whole; null if no frame was given.</summary>
    public MarginAssessment? Assessment { get; }

    /// <summary>The estimates of the lead in the whole; null if there are none.</summary>
    public MarginEstimates? Estimates { get; }

    /// <summary>
    /// Each claim under each reading of what it covers, its own reading first; empty if there is no claim.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<ClaimCheck>> ClaimReadings { get; }

    /// <summary>All readings of all claims.</summary>
    public IEnumerable<ClaimCheck> Claims => ClaimReadings.SelectMany(readings => readings);

    /// <summary>The sheets compared with those of a second source; null if there is none.</summary>
    public SheetComparison? Comparison { get; }

    /// <summary>What the rules of validation found; null if none were requested.</summary>
    public ValidationReport? Validation { get; }

    /// <summary>What the anomaly tests found; null if none were requested.</summary>
    public AnomalyReport? Anomalies { get; }

    /// <summary>Added ballots under mixture models, apart from the tests; null if they were not requested.</summary>
    public AddedBallotsReport? AddedBallots { get; }

    /// <summary>The hashes of the sheets; null if they were not requested.</summary>
    public SheetTree? Hashes { get; }

    /// <summary>The frame, as the assessment uses it; null if none was given.</summary>
    private SheetFrame? Frame => Assessment?.Coverage.Frame;

    /// <summary>The table from which the frame was made, unless it is that of the sheets.</summary>
    public TallyTable? Roll => Frame?.Source is { } roll
        && !ReferenceEquals(roll.Shape.SharedReading, Table.Shape.SharedReading)
            ? roll
            : null;

    /// <summary>The name of the sheets; null if they have none.</summary>
    public string? SourceName => Table.Reading.Sources is [var only] ? only.Name : Options.SourceName;

    /// <summary>The sections in order, without those that were not requested.</summary>
    public IAuditSection[] Sections()
    {
        IAuditSection?[] all =
        [
            new SummarySection(this),
            new PicturesSection(this),
            new ReadingSection(Table, Options),
            Roll is { } roll ? new RollSection(Frame!, roll) : null,
            new FieldsSection(Table),
            new TotalsSection(Totals),
            new RollUpSection(RollUp, Options.ShownUnits),
            Validation is not null ? new ValidationSection(Validation) : null,
            Assessment is not null ? new CoverageSection(Assessment.Coverage) : null,
            Assessment is not null ? new MarginSection(Assessment) : null,
            Assessment is not null ? new TippingPointSection(Assessment) : null,
            Assessment is not null ? new SensitivitySection(Assessment) : null,
            Estimates is not null ? new EstimatesSection(Estimates) : null,
            .. ClaimReadings.Select((_, claim) => new ClaimSection(ClaimReadings, claim)),
            Comparison is not null ? new ComparisonSection(Comparison, RollUp.Level.Name) : null,
            Options.RiskLimitingAudit is { } audit ? new RiskLimitingSection(audit) : null,
            Anomalies is not null ? new AnomaliesSection(Anomalies) : null,
            AddedBallots is not null ? new AddedBallotsAuditSection(AddedBallots) : null,
            Hashes is not null ? new IntegritySection(Hashes) : null,
        ];
        return [.. all.OfType<IAuditSection>()];
    }

    /// <summary>
    /// The sheets to look at first, ascending: those with more ballots than registered voters, those on which a rule of
    /// validation found a contradiction, and those that an anomaly test points out.
    /// </summary>
    public IReadOnlyList<int> FlaggedRows()
    {
        IEnumerable<int> excesses = Table.Registered is { } registered
            ? Enumerable.Range(0, Table.Count).Where(
                row => RowBallots.AtLeast(Table, row) > registered[row])
            : [];
        return [.. excesses.Union(Anomalies?.FlaggedRows ?? [])
            .Union(Validation?.RowsWith(FindingSeverity.Contradiction) ?? []).Order()];
    }

    private (MarginAssessment?, MarginEstimates?, IReadOnlyList<IReadOnlyList<ClaimCheck>>) Judge(
        CancellationToken cancellation)
    {
        MarginAssessment? assessment = null;
        MarginEstimates? estimates = null;
        if (Options.Frame is { } frame)
        {
            FrameNameGuard.Check(Table, frame, _parts.Estimation);
            assessment = Table.AssessMargin(frame, _parts.Margin, cancellation);
            _parts.Progress.Done(AuditParts.Assessment);
            estimates = assessment.Estimate(_parts.Estimation, cancellation);
        }

        _parts.Progress.Done(AuditParts.Estimates);
        var claims = Check(cancellation);
        _parts.Progress.Done(AuditParts.Claims);
        return (assessment, estimates, claims);
    }

    private IReadOnlyList<IReadOnlyList<ClaimCheck>> Check(CancellationToken cancellation)
    {
        var frame = Options.Frame ?? SheetFrame.OfTotals(stations: null, registered: null);
        return [.. Options.AllClaims.Select(claim => Table.CheckReadings(claim, frame, _parts.Claim, cancellation))];
    }

    private AnomalyReport? Test(CancellationToken cancellation)
    {
        var report = _parts.Anomalies is { } anomalies ? Table.TestAnomalies(anomalies, cancellation) : null;
        _parts.Progress.Done(AuditParts.Tests);
        return report;
    }
}
