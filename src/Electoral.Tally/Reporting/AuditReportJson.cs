namespace Electoral.Tally;

/// <summary>The report as JSON: the members of the results that it has.</summary>
internal static class AuditReportJson
{
    private static readonly JsonKind<ReadTable> Reading = JsonKinds.Object<ReadTable>(read => read
        .TextOrNull("name", one => one.Name)
        .TextOrNull("sha256", one => one.Reading.Sources is [var only] ? only.Sha256 : null)
        .Include(ReadingReport.Summary, one => one.Reading));

    /// <summary>The members; those that were not requested are left out.</summary>
    public static JsonForm<AuditFindings> Form { get; } = new JsonForm<AuditFindings>("")
        .Member("source", Reading, findings => ReadTable.Of(findings.Table.Reading, findings.Options.SourceName))
        .KnownValue("roll", Reading, findings =>
            findings.Roll is { } roll ? ReadTable.Of(roll.Reading, null) : null)
        .Object("contest", contest => contest
            .Texts("selections", findings => findings.Table.Contest.Selections.Select(selection => selection.Id)))
        .Object("totals", findings => findings.Totals, totals => totals.Include(Totals.Summary, one => one))
        .Objects("levels", LevelsOf, level => level
            .Text("name", one => one.Key)
            .Whole("units", one => one.Value))
        .Object("rollup", findings => findings.RollUp, rollUp => rollUp.Include(RollUp.Summary, one => one))
        .Known("validation", Validation, findings => findings.Validation)
        .Known("coverage", Coverage, findings => findings.Assessment?.Coverage)
        .Known("margin", Margin, findings => findings.Assessment is null ? null : findings)
        .Known("claim", ClaimCheck.Summary.Kind(), findings => Stated(findings).FirstOrDefault())
        .Known(
            "claims", JsonKinds.List(ClaimCheck.Summary.Kind()),
            findings => findings.ClaimReadings.Count > 1 ? Stated(findings) : null)
        .Known("comparison", Audits.SheetComparison.Summary.Kind(), findings => findings.Comparison)
        .Known("riskLimitingAudit", RiskLimitingAudit, findings => findings.Options.RiskLimitingAudit)
        .Known("anomalies", Anomalies, findings => findings.Anomalies)
        .Known("addedBallots", AddedBallots, findings => findings.AddedBallots)
        .Known("integrity", Integrity, findings => findings.Hashes);

    private static JsonKind<Validation.ValidationReport> Validation =>
        JsonKinds.Object<Validation.ValidationReport>(report => report
            .Objects(
                "rules", one => one.Rules,
                rule => rule.Include(Electoral.Tally.Validation.RuleResult.Summary, one => one)));

    // Each claim under its own reading, which comes first.
    private static IEnumerable<ClaimCheck> Stated(AuditFindings findings) =>
        findings.ClaimReadings.Select(readings => readings[0]);

    private static JsonKind<Coverage> Coverage => Electoral.Tally.Coverage.Summary.Kind();

    private static JsonKind<AuditFindings> Margin => JsonKinds.Object<AuditFindings>(margin => margin
        .Include(MarginAssessment.Summary, findings => findings.Assessment!)
        // Those that could be computed.
        .Objects(
            "estimates",
            findings => (findings.Estimates?.All ?? []).Where(estimate => estimate.Reason is null),
            estimate => estimate.Include(MethodEstimate.Summary, one => one)));

    private static JsonKind<Audits.SheetAuditResult> RiskLimitingAudit =>
        JsonKinds.Object<Audits.SheetAuditResult>(audit => audit
            .Word("status", one => one.Status)
            .Number("risk", one => one.Risk.Value)
            .Number("riskLimit", one => one.Draw.Plan.Options.RiskLimit)
            .Word("method", one => one.Draw.Plan.Options.Method)
            .Text("seed", one => one.Draw.Seed)
            .Text("manifest", one => one.Draw.Plan.ManifestHash)
            .Whole("sheets", one => one.Draw.Plan.SheetCount)
            .Whole("draws", one => one.Draw.Draws.Count)
            .Whole("recorded", one => one.SheetsRecorded)
            .Whole("differing", one => one.Errors.Count)
            .Whole("outstanding", one => one.Outstanding.Count)
            .Whole("moreDraws", one => one.MoreDraws));

    private static JsonKind<Mixtures.AddedBallotsReport> AddedBallots =>
        JsonKinds.Object<Mixtures.AddedBallotsReport>(AddedBallotsJson.Describe);

    private static JsonKind<AnomalyReport> Anomalies => JsonKinds.Object<AnomalyReport>(report => report
        .Objects("families", one => one.Families, family => family
            .Text("name", finding => finding.Name)
            .Word("verdict", finding => finding.Verdict)
            .Objects("tests", finding => finding.Family.Tests, test => test.Include(AnomalyTest.Summary, one => one)))
        .Whole("flaggedSheets", one => one.FlaggedRows.Count));

    private static JsonKind<Audits.SheetTree> Integrity =>
        JsonKinds.Object<Audits.SheetTree>(tree => tree.Text("root", one => one.Root));

    private static IEnumerable<KeyValuePair<string, int>> LevelsOf(AuditFindings findings) =>
        findings.Table.Units.Levels.Select(level =>
            KeyValuePair.Create(level.Name, RollUpSection.UnitsWithSheets(findings.Table, level)));

    /// <summary>What was read, and its name.</summary>
    private readonly record struct ReadTable(string? Name, ReadingReport Reading)
    {
        public static ReadTable Of(ReadingReport reading, string? otherwise) => new(
            reading.Sources.Count > 0 ? string.Join(", ", reading.Sources.Select(source => source.Name)) : otherwise,
            reading);
    }
}
