using Electoral.Tally.Validation;

namespace Electoral.Tally;

/// <summary>What was found, in plain sentences, for those who read nothing else.</summary>
internal sealed class SummarySection(AuditFindings findings) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("summary", SummaryTexts.Title.In(language));
        section.Paragraph(Result(language));
        if (findings.Assessment is { } assessment) Describe(assessment, section, language);
        foreach (var readings in findings.ClaimReadings) section.Paragraph(Announced(readings[0], language));
        if (findings.Comparison is { } other)
        {
            section.Paragraph(ComparisonTexts.Summary.In(
                language, other.Matched, other.Differing, other.OnlyFirst.Count, other.OnlySecond.Count));
        }

        if (findings.Options.RiskLimitingAudit is { } audit)
        {
            var sentence = audit.Status switch
            {
                SheetAuditStatus.Confirmed => AuditTexts.SummaryConfirmed,
                SheetAuditStatus.Contradicted => AuditTexts.SummaryContradicted,
                _ => AuditTexts.SummaryNotConfirmed,
            };
            section.Paragraph(sentence.In(language, audit.SheetsRecorded, audit.Draw.Plan.Options.RiskLimit));
        }

        if (findings.Validation is { } validation)
        {
            int sheets = validation.RowsWith(FindingSeverity.Contradiction).Count;
            section.Paragraph(sheets == 0
                ? ValidationTexts.NoContradiction.In(language, findings.Table.Count)
                : ValidationTexts.Headline.Of(sheets).In(language, sheets, findings.Table.Count));
        }

        if (findings.Anomalies is { } anomalies)
        {
            section.Paragraph(AnomalyReportSection.Headline(anomalies, language));
        }

        var reading = findings.Table.Reading;
        if (reading.Rejected > 0)
        {
            section.Paragraph(SummaryTexts.Rejected.Of(reading.Rejected).In(language, reading.Rejected, reading.Rows));
        }

        foreach (var (source, row, _) in reading.CutOff)
        {
            section.Warning(SummaryTexts.CutOff.In(language, source, row));
        }

        if (findings.Assessment is null) section.Paragraph(SummaryTexts.NoFrame.In(language));
        return section.Build();
    }

    private static void Describe(MarginAssessment assessment, ReportSection.Builder section, IFormatProvider? language)
    {
        if (Inside(assessment.Coverage, language) is { } inside) section.Warning(inside);
        section.Paragraph(Covered(assessment.Coverage.Whole, language));
        section.Paragraph(Verdict(assessment, language));
        int failing = assessment.Verdict.Premises.Count(
            premise => premise.Fails);
        if (failing > 0) section.Warning(SummaryTexts.PremiseFails.In(language, failing));
        int dependent = assessment.Missingness.Count(check => check.IsWarning);
        if (dependent > 0) section.Paragraph(SummaryTexts.Missingness.In(language));
    }

    /// <summary>Which sheets the verdict is about, if they are not those of the totals.</summary>
    private static string? Inside(Coverage coverage, IFormatProvider? language)
    {
        int left = coverage.OutsideFrame.Count + coverage.DuplicateSheets.Count;
        if (left == 0) return null;
        int counted = coverage.OutsideFrame.Concat(coverage.DuplicateSheets)
            .Count(sheet => sheet.Status == SheetStatus.Counted);
        var inside = coverage.Whole.Collected;
        return inside is { Leader: { } leader, RunnerUp: { } rival }
            ? SummaryTexts.OfFrame.In(
                language, left, inside.Sheets, Name(leader.Candidate, language), leader.Votes.Sum,
                Name(rival.Candidate, language), rival.Votes.Sum, counted)
            : SummaryTexts.OfFrameAlone.In(language, left, inside.Sheets, counted);
    }

    private static string Covered(UnitCoverage whole, IFormatProvider? language) =>
        (whole.ByRegistered, whole.BySheets) switch
        {
            (double voters, double sheets) => SummaryTexts.Covers.In(language, voters, sheets),
            (double voters, null) => SummaryTexts.CoversVoters.In(language, voters),
            (null, double sheets) => SummaryTexts.CoversSheets.In(language, sheets),
            _ => SummaryTexts.CoversUnknown.In(language),
        };

    private static string Verdict(MarginAssessment assessment, IFormatProvider? language)
    {
        var finding = assessment.Verdict.Finding;
        if (assessment.Verdict.Conditional is { Decision: Decision.Decided })
        {
            return SummaryTexts.PremiseContradicted.In(
                language, new StatementList(finding.Reasons).ToString(null, language));
        }

        if (assessment.Bounds.IsComplete) return VerdictOnAll(finding, language);
        if (finding.Decision != Decision.Decided)
        {
            return SummaryTexts.NotDecided.In(language, Reasons(finding, language));
        }

        return finding.Winner is { } winner
            ? SummaryTexts.DecidedFor.In(language, Name(winner, language), Reasons(finding, language))
            : SummaryTexts.Decided.In(language, Reasons(finding, language));
    }

    /// <summary>
    /// If no vote is outstanding, the text does not mention stations that could still change anything.
    /// </summary>
    private static string VerdictOnAll(OutcomeFinding finding, IFormatProvider? language)
    {
        string reasons = Reasons(finding, language);
        return finding.Decision != Decision.Decided ? SummaryTexts.NotDecidedOnAll.In(language, reasons)
            : finding.Winner is { } winner
                ? SummaryTexts.DecidedForOnAll.In(language, Name(winner, language), reasons)
                : SummaryTexts.DecidedOnAll.In(language, reasons);
    }

    private static string Reasons(OutcomeFinding finding, IFormatProvider? language) =>
        string.Join(" ", finding.Reasons.Take(1).Select(reason => reason.ToString(null, language)));

    private static string Announced(ClaimCheck claim, IFormatProvider? language)
    {
        string name = VisibleText.Cell(claim.Claim.Name, language);
        string coverage = claim.Coverage.ToString(null, language);
        if (claim.Verdict == ClaimVerdict.Impossible && (claim.ContradictsItself || claim.FewestFalseSheets == 0))
        {
            // No sheet needs to be false: the first reason says what is impossible.
            var text = claim.ContradictsItself ? SummaryTexts.ClaimContradicts : SummaryTexts.ClaimCannotBe;
            return text.In(language, name, coverage, claim.Reasons[0].ToString(null, language));
        }

        return (claim.Verdict switch
        {
            ClaimVerdict.Impossible => SummaryTexts.ClaimImpossible.Of(claim.FewestFalseSheets),
            ClaimVerdict.Feasible when claim.MissingStations == 0 => SummaryTexts.ClaimFeasibleOnAll,
            ClaimVerdict.Feasible => SummaryTexts.ClaimFeasible,
            _ => SummaryTexts.ClaimNotExcluded,
        }).In(language, name, coverage, claim.FewestFalseSheets);
    }

    private string Result(IFormatProvider? language)
    {
        var totals = findings.Totals;
        if (totals.Leader is not { } leader || totals.RunnerUp is not { } rival)
        {
            return SummaryTexts.OnlySheets.Of(totals.Sheets).In(language, totals.Sheets);
        }

        string first = Name(leader.Candidate, language), second = Name(rival.Candidate, language);
        var tied = new NameList(totals.Tied.Select(total => total.Candidate.Name));
        return totals.Lead == 0
            ? SummaryTexts.Tied.Of(totals.Sheets).In(language, totals.Sheets, tied, leader.Votes.Sum)
            : SummaryTexts.Leads.Of(totals.Sheets).In(
                language, totals.Sheets, first, leader.Votes.Sum, second, rival.Votes.Sum, totals.Lead);
    }

    private static string Name(Candidate candidate, IFormatProvider? language) =>
        VisibleText.Cell(candidate.Name, language);
}
