namespace Electoral.Tally;

/// <summary>Writes a family of tests as a section.</summary>
internal static class AnomalyFamilySection
{
    private const int MostFlags = 50;

    public static ReportSection Of(AnomalyFamily family, IFormatProvider? language)
    {
        var section = new ReportSection.Builder($"anomalies-{family.Name}", family.Title.In(language))
            .Pair(AnomalyTexts.VerdictLabel.In(language), AnomalyTexts.Of(family.Verdict).In(language))
            .Pair(AnomalyTexts.FamilyPValue.In(language), Cell(family.PValue, language))
            .Pair(AnomalyTexts.Level.In(language), CellValue.Percent(family.SignificanceLevel));
        bool hasUnits = family.Tests.Any(test => test.Unit is not null);
        AddTests(section, family.Tests.Where(test => test.IsEvidence), AnomalyTexts.Evidence, hasUnits, language);
        AddTests(
            section, family.Tests.Where(test => test.IsComputable && !test.IsEvidence), AnomalyTexts.Descriptions,
            hasUnits, language);
        AddTests(section, family.Tests.Where(test => !test.IsComputable), AnomalyTexts.Missing, hasUnits, language);
        AddFlags(section, family, language);
        AddFurthest(section, family, language);
        foreach (string note in Statements(family, test => [test.NotEvidenceOf, test.Descriptive], language))
        {
            section.Note(note);
        }

        foreach (string warning in Statements(family, test => test.Warnings, language)) section.Warning(warning);
        return section.Build();
    }

    internal static CellValue Cell(PValue? p, IFormatProvider? language) => p is { } value
        ? value.ToString(null, language)
        : CellValue.NotComputable(AnomalyTexts.NoEvidence.In(language));

    private static void AddTests(
        ReportSection.Builder section, IEnumerable<AnomalyTest> tests, ReportText caption, bool hasUnits,
        IFormatProvider? language)
    {
        var shown = tests.ToArray();
        if (shown.Length == 0) return;
        section.Table(
            table =>
            {
                table.Text(AnomalyTexts.Test.In(language)).Text(AnomalyTexts.Selection.In(language));
                if (hasUnits) table.Text(AnomalyTexts.Unit.In(language));
                table.Whole("n").Whole(AnomalyTexts.Excluded.In(language));
                table.Any(AnomalyTexts.Statistic.In(language)).Text("p").Text(AnomalyTexts.Method.In(language));
                table.Text(AnomalyTexts.Adjusted.In(language)).Any(AnomalyTexts.Effect.In(language));
                foreach (var test in shown) table.Row(Row(test, hasUnits, language));
            },
            caption.In(language));
    }

    private static CellValue[] Row(AnomalyTest test, bool hasUnits, IFormatProvider? language)
    {
        string reason = test.NotComputable?.ToString(null, language) ?? "";
        CellValue statistic = test.Statistic is double value ? CellValue.Significant(value, 4)
            : reason.Length > 0 ? CellValue.NotComputable(reason) : default;
        List<CellValue> row =
        [
            test.Title.ToString(null, language), test.Selection,
            test.N, test.ExcludedTotal, statistic, test.PValue?.ToString(null, language),
            test.PValue is { } p ? AnomalyTexts.Of(p).In(language) : default(CellValue),
            test.AdjustedPValue?.ToString(null, language),
            test.Effect is { } effect ? CellValue.Significant(effect.Value, 3) : default,
        ];
        if (hasUnits) row.Insert(2, test.Unit?.Name);
        return [.. row];
    }

    private static void AddFlags(ReportSection.Builder section, AnomalyFamily family, IFormatProvider? language)
    {
        if (family.Flags.Count == 0) return;
        section.Table(
            table =>
            {
                table.Text(AnomalyTexts.Sheet.In(language)).Text(AnomalyTexts.Selection.In(language));
                table.Text(AnomalyTexts.Reason.In(language)).Text("p").Text(AnomalyTexts.Adjusted.In(language));
                table.Rows(
                    family.Flags,
                    flag =>
                    [
                        flag.Sheet, flag.Selection, flag.Reason.ToString(null, language),
                        flag.PValue.ToString(null, language), flag.AdjustedPValue.ToString(null, language),
                    ]);
            },
            AnomalyTexts.Flags.In(language),
            MostFlags);
    }

    private static void AddFurthest(ReportSection.Builder section, AnomalyFamily family, IFormatProvider? language)
    {
        if (family.FurthestSheets.Count == 0) return;
        section.Table(
            table =>
            {
                table.Text(AnomalyTexts.Sheet.In(language)).Text(AnomalyTexts.Selection.In(language));
                table.Text(AnomalyTexts.Comparison.In(language)).Text(AnomalyTexts.PAlone.In(language));
                table.Rows(
                    family.FurthestSheets,
                    sheet =>
                    [
                        sheet.Sheet, sheet.Selection, sheet.Comparison.ToString(null, language),
                        sheet.PValue.ToString(null, language),
                    ]);
            },
            AnomalyTexts.Furthest.In(language),
            MostFlags);
    }

    private static IEnumerable<string> Statements(
        AnomalyFamily family, Func<AnomalyTest, IEnumerable<ReportStatement?>> of, IFormatProvider? language) =>
        family.Tests.Where(test => test.IsComputable).SelectMany(of).OfType<ReportStatement>()
            .Select(statement => statement.ToString(null, language)).Distinct(StringComparer.Ordinal);
}
