namespace Electoral.Tally;

/// <summary>Writes lists of tests and flagged sheets as tables of a section.</summary>
internal sealed class BatteryTables(ReportSection.Builder section, IFormatProvider? language)
{
    public void AddFindings(IReadOnlyList<TestFinding> findings, string caption)
    {
        if (findings.Count == 0) return;
        section.Table(
            table =>
            {
                AddColumns(table.Text(AnomalyTexts.Test.In(language)));
                table.Text(AnomalyTexts.Adjusted.In(language));
                foreach (var finding in findings)
                {
                    table.Row(Row(finding.Test, finding.AdjustedPValue.ToString(null, language)));
                }
            },
            caption);
    }

    /// <summary>Tests that found nothing, a short row each.</summary>
    public void AddQuiet(IReadOnlyList<TestFinding> findings)
    {
        if (findings.Count == 0) return;
        section.Table(
            table =>
            {
                table.Text(AnomalyTexts.Test.In(language)).Text(AnomalyTexts.Selection.In(language)).Whole("n");
                table.Text("p").Text(AnomalyTexts.Adjusted.In(language));
                foreach (var (_, test, adjusted) in findings)
                {
                    CellValue[] row =
                    [
                        Title(test), test.Selection, test.N, test.PValue?.ToString(null, language),
                        adjusted.ToString(null, language),
                    ];
                    table.Row(row);
                }
            },
            BatteryTexts.FoundNothing.In(language));
    }

    public void AddUnits(IReadOnlyList<AnomalyTest> tests, string caption, int most)
    {
        if (tests.Count == 0) return;
        section.Table(
            table =>
            {
                AddColumns(table.Text(AnomalyTexts.Unit.In(language)).Text(AnomalyTexts.Test.In(language)));
                table.Text(AnomalyTexts.Adjusted.In(language));
                table.Rows(
                    tests, test => [test.Unit?.Name, .. Row(test, test.AdjustedPValue?.ToString(null, language))]);
            },
            caption,
            most);
    }

    public void AddDescriptive(IReadOnlyList<AnomalyTest> tests)
    {
        if (tests.Count == 0) return;
        section.Table(
            table =>
            {
                AddColumns(table.Text(AnomalyTexts.Test.In(language)));
                foreach (var test in tests) table.Row(Row(test));
            },
            AnomalyTexts.Descriptions.In(language));
    }

    public void AddMissing(IReadOnlyList<AnomalyTest> tests)
    {
        if (tests.Count == 0) return;
        section.Table(
            table =>
            {
                table.Text(AnomalyTexts.Test.In(language)).Text(AnomalyTexts.Selection.In(language));
                table.Text(AnomalyTexts.Reason.In(language));
                foreach (var test in tests)
                {
                    CellValue[] row = [Title(test), test.Selection, test.NotComputable?.ToString(null, language)];
                    table.Row(row);
                }
            },
            AnomalyTexts.Missing.In(language));
    }

    public void AddFlags(IReadOnlyList<SheetFlag> flags, int most)
    {
        if (flags.Count == 0) return;
        section.Table(
            table =>
            {
                table.Text(AnomalyTexts.Sheet.In(language)).Text(AnomalyTexts.Selection.In(language));
                table.Text(AnomalyTexts.Reason.In(language)).Text(AnomalyTexts.Adjusted.In(language));
                table.Rows(
                    flags,
                    flag =>
                    [
                        flag.Sheet, flag.Selection, flag.Reason.ToString(null, language),
                        flag.AdjustedPValue.ToString(null, language),
                    ]);
            },
            AnomalyTexts.Flags.In(language),
            most);
    }

    private void AddColumns(ReportTable.Builder table) => table
        .Text(AnomalyTexts.Selection.In(language)).Whole("n").Whole(AnomalyTexts.Excluded.In(language))
        .Any(AnomalyTexts.Statistic.In(language)).Text("p").Text(AnomalyTexts.Method.In(language))
        .Any(AnomalyTexts.Effect.In(language));

    private CellValue[] Row(AnomalyTest test) =>
    [
        Title(test), test.Selection, test.N, test.ExcludedTotal,
        test.Statistic is double statistic ? CellValue.Significant(statistic, 4) : default,
        test.PValue?.ToString(null, language),
        test.PValue is { } p ? AnomalyTexts.Of(p).In(language) : default(CellValue),
        test.Effect is { } effect ? CellValue.Significant(effect.Value, 3) : default,
    ];

    private CellValue[] Row(AnomalyTest test, string? adjusted) => [.. Row(test), adjusted];

    private string Title(AnomalyTest test) => test.Title.ToString(null, language);
}
