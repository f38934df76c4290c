namespace Electoral.Tally;

/// <summary>Writes the report of all families as a section.</summary>
internal static class AnomalyReportSection
{
    private const int MostRows = 50;

    public static ReportSection Of(AnomalyReport report, IFormatProvider? language)
    {
        var section = new ReportSection.Builder("anomalies", BatteryTexts.Title.In(language));
        section.Paragraph(Headline(report, language));
        AddFamilies(section, report, language);
        var tests = new BatteryTables(section, language);
        tests.AddFindings(report.Found, BatteryTexts.Found.In(language));
        tests.AddQuiet(report.FoundNothing);
        tests.AddUnits(
            [.. report.InUnits.Where(test => test.AdjustedPValue is { } p && p.Value <= report.SignificanceLevel)
                .OrderBy(test => test.AdjustedPValue!.Value)],
            BatteryTexts.InUnits.In(language, report.InUnits.Count), MostRows);
        AnomalyTest[] descriptive = [.. report.Descriptive.Where(test => test.Unit is null)];
        if (report.ListsDescriptions) tests.AddDescriptive(descriptive);
        else if (descriptive.Length > 0) section.Note(BatteryTexts.Unlisted.In(language, descriptive.Length));
        tests.AddMissing([.. report.NotComputable.Where(test => test.Unit is null)]);
        tests.AddFlags(report.Flags, MostRows);
        section.Note(BatteryTexts.NotEvidence.In(language)).Note(BatteryTexts.Adjustment.In(language));
        var found = report.Found.Select(finding => finding.Test);
        foreach (string note in Texts(found.Select(test => test.NotEvidenceOf), language)) section.Note(note);
        var counted = report.Found.Concat(report.FoundNothing).Select(finding => finding.Test);
        foreach (string warning in Warnings(counted, language)) section.Warning(warning);
        return section.Build();
    }

    /// <summary>The report in one sentence.</summary>
    public static string Headline(AnomalyReport report, IFormatProvider? language)
    {
        int counted = report.Families.Count(family => family.AdjustedPValue is not null);
        if (counted == 0) return BatteryTexts.NoneCounts.In(language, report.Families.Count);
        return BatteryTexts.Headline.In(
            language, report.Families.Count(family => family.Verdict == AnomalyVerdict.AnomalyFound), counted,
            report.SignificanceLevel, report.FlaggedRows.Count);
    }

    private static void AddFamilies(ReportSection.Builder section, AnomalyReport report, IFormatProvider? language)
    {
        if (report.Families.Count == 0) return;
        section.Table(
            table =>
            {
                table.Text(BatteryTexts.Family.In(language)).Text(AnomalyTexts.VerdictLabel.In(language));
                table.Any("p").Any(BatteryTexts.Holm.In(language));
                table.Whole(BatteryTexts.Counted.In(language)).Whole(BatteryTexts.Apart.In(language));
                table.Whole(AnomalyTexts.Missing.In(language)).Whole(AnomalyTexts.Flags.In(language));
                foreach (var finding in report.Families) table.Row(Row(finding, language));
            },
            BatteryTexts.Families.In(language));
    }

    private static CellValue[] Row(FamilyFinding finding, IFormatProvider? language)
    {
        AnomalyTest[] tests = [.. finding.Family.Tests.Where(test => test.Unit is null)];
        return
        [
            finding.Name, BatteryTexts.Of(finding.Verdict).In(language),
            finding.Family.PValue?.ToString(null, language), finding.AdjustedPValue?.ToString(null, language),
            tests.Count(test => test.IsEvidence), tests.Count(test => test.IsComputable && !test.IsEvidence),
            tests.Count(test => !test.IsComputable),
            finding.Family.Flags.Select(flag => flag.Row).Distinct().Count(),
        ];
    }

    // Each warning once, with the tests and selections that it is about.
    private static IEnumerable<string> Warnings(IEnumerable<AnomalyTest> tests, IFormatProvider? language)
    {
        var all = tests.SelectMany(test => test.Warnings.Select(
            warning => (Test: test.Title.ToString(null, language), test.Selection,
                Warning: warning.ToString(null, language))));
        foreach (var same in all.GroupBy(one => one.Warning, StringComparer.Ordinal))
        {
            var about = same.GroupBy(one => one.Test, one => one.Selection, StringComparer.Ordinal).Select(Named);
            yield return $"{string.Join("; ", about)}: {same.Key}";
        }

        static string Named(IGrouping<string, string?> test)
        {
            string selections = string.Join(", ", test.OfType<string>().Distinct());
            return selections.Length == 0 ? test.Key : $"{test.Key} ({selections})";
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<ReportStatement> statements, IFormatProvider? language) =>
        statements.Select(statement => statement.ToString(null, language)).Distinct(StringComparer.Ordinal);
}
