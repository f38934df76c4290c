namespace Electoral.Tally;

public sealed partial class MarginAssessment
{
    private void AddMissingness(ReportSection.Builder section, IFormatProvider? language)
    {
        if (Missingness.Count == 0) return;
        string few = MissingnessTexts.FewUnits.In(language, MissingnessCheck.FewestUnits);
        section.Table(
            table =>
            {
                table.Text(MissingnessTexts.Measure.In(language)).Text(MissingnessTexts.By.In(language));
                table.Percent(MissingnessTexts.Before.In(language)).Percent(MissingnessTexts.After.In(language));
                table.Number(MissingnessTexts.Score.In(language));
                foreach (var check in Missingness)
                {
                    string reason = check.Reason?.ToString(null, language) ?? few;
                    table.Row(
                        NameOf(check.Measure).In(language),
                        check.Level is { } by
                            ? LevelTexts.Of(by.Name, language)
                            : MissingnessTexts.Arrival.In(language),
                        CellValue.Percent(check.Before, reason),
                        CellValue.Percent(check.After, reason),
                        CellValue.Number(check.Score, reason, decimals: 1));
                }
            },
            MissingnessTexts.Title.In(language));
        var warnings = Missingness.Where(check => check.IsWarning);
        foreach (var alike in warnings.GroupBy(check => (check.Measure, IsArrival: check.Level is null)))
        {
            section.Warning(WarningOf([.. alike], language));
        }
    }

    /// <summary>One warning per figure: the level with the strongest sign, and which others show it too.</summary>
    private static string WarningOf(MissingnessCheck[] checks, IFormatProvider? language)
    {
        var check = checks.MaxBy(check => Math.Abs(check.Score!.Value))!;
        string figure = NameOf(check.Measure).In(language);
        double? before = check.Before * 100, after = check.After * 100;
        if (check.Level is not { } level)
        {
            return MissingnessTexts.ArrivalWarning.In(language, figure, before, after, check.Score);
        }

        string[] others =
        [
            .. checks.Where(other => other != check).Select(other => LevelTexts.Of(other.Level!.Value.Name, language)),
        ];
        string too = others.Length == 0 ? "" : MissingnessTexts.OtherLevels.In(language, string.Join(", ", others));
        string name = LevelTexts.Of(level.Name, language);
        return MissingnessTexts.LevelWarning.In(language, figure, name, before, after, check.Score, too);
    }

    private static ReportText NameOf(MissingnessMeasure measure) =>
        measure == MissingnessMeasure.Lead ? MissingnessTexts.Lead : MissingnessTexts.Turnout;
}
