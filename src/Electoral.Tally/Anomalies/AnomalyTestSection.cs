using System.Globalization;

namespace Electoral.Tally;

/// <summary>Writes one test as a section.</summary>
internal static class AnomalyTestSection
{
    public static ReportSection Of(AnomalyTest test, IFormatProvider? language)
    {
        var section = new ReportSection.Builder("anomaly-test", test.Title.ToString(null, language));
        if (test.Selection is not null) section.Pair(AnomalyTexts.Selection.In(language), test.Selection);
        if (test.Unit is { } unit) section.Pair(AnomalyTexts.Unit.In(language), unit.Name);
        section.Pair(AnomalyTexts.NullHypothesis.In(language), test.NullHypothesis.ToString(null, language));
        if (test.NotComputable is { } because)
        {
            section.Pair(test.StatisticName, CellValue.NotComputable(because.ToString(null, language)));
        }
        else
        {
            AddNumbers(section, test, language);
        }

        section.Pair("n", test.N);
        foreach (var excluded in test.Excluded)
        {
            string label = AnomalyTexts.ExcludedFor.In(language, excluded.Reason.ToString(null, language));
            section.Pair(label, excluded.Count);
        }

        if (test.Descriptive is { } descriptive) section.Note(descriptive.ToString(null, language));
        section.Note(test.NotEvidenceOf.ToString(null, language));
        foreach (var warning in test.Warnings) section.Warning(warning.ToString(null, language));
        return section.Pair(AnomalyTexts.Reference.In(language), test.Reference).Build();
    }

    private static void AddNumbers(ReportSection.Builder section, AnomalyTest test, IFormatProvider? language)
    {
        if (test.Statistic is double statistic) section.Pair(test.StatisticName, CellValue.Significant(statistic, 6));
        if (test.DegreesOfFreedom is double degrees)
        {
            section.Pair(AnomalyTexts.DegreesOfFreedom.In(language), CellValue.Significant(degrees, 6));
        }

        if (test.PValue is { } p)
        {
            section.Pair("p", $"{p.ToString(null, language)} ({AnomalyTexts.Of(p).In(language)})");
        }

        if (test.AdjustedPValue is { } adjusted)
        {
            section.Pair(AnomalyTexts.Adjusted.In(language), adjusted.ToString(null, language));
        }

        if (test.AttainableLevel is double attainable)
        {
            section.Pair(AnomalyTexts.Attainable.In(language), CellValue.Percent(attainable));
        }

        if (test.Effect is not { } effect) return;
        section.Pair(effect.Name.ToString(null, language), CellValue.Significant(effect.Value, 4));
        if (effect.Interval is { } interval)
        {
            section.Pair(
                AnomalyTexts.Interval.In(language),
                interval.ToString("G4", language ?? CultureInfo.InvariantCulture));
        }
    }
}
