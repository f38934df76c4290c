namespace Electoral.Tally;

/// <summary>What was read of the roll and what was not, in the same form as for the sheets.</summary>
internal sealed class RollSection(SheetFrame frame, TallyTable roll) : IAuditSection
{
    private const int Listed = 10;

    private readonly ReadingSection _reading = new(roll, new(), isRoll: true);

    public ReportSection Describe(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("roll", ReportingTexts.Roll.In(language));
        if (frame.UnreadRows is > 0 and var unread)
        {
            section.Warning(ReportingTexts.RollNotWhole.Of(unread).In(language, unread));
        }
        else if (frame.IgnoredRows is > 0 and var ignored)
        {
            section.Warning(ReportingTexts.RollStatedWhole.Of(ignored).In(language, ignored));
        }

        foreach (var block in _reading.Describe(language).Blocks) section.Block(block);
        var conflicts = roll.Reading.DuplicateConflicts;
        if (conflicts.Count > 0)
        {
            section.Table(table => Fill(table, conflicts, language), ReportingTexts.Conflicts.In(language), Listed);
        }

        return section.Build();
    }

    private void Fill(
        ReportTable.Builder table, IReadOnlyList<DuplicateConflict> conflicts, IFormatProvider? language)
    {
        bool several = roll.Reading.Sources.Count > 1;
        table.Text(ReportingTexts.Station.In(language)).Text(ReportingTexts.Count.In(language));
        if (several) table.Text(ReportingTexts.Source.In(language));
        table.Whole(ReportingTexts.Row.In(language)).Whole(ReportingTexts.Gives.In(language));
        if (several) table.Text(ReportingTexts.Source.In(language));
        table.Whole(ReportingTexts.OtherRow.In(language)).Whole(ReportingTexts.Gives.In(language));
        table.Rows(conflicts.SelectMany(pair => pair.Counts.Select(count => (pair, count))).ToArray(), one =>
        {
            var (pair, count) = one;
            CellValue[] station = [pair.Sheet.ToString(), NameOf(count, language)];
            CellValue[] kept = [pair.OtherRow, (long?)count.Other], refused = [pair.Row, (long?)count.Refused];
            return several
                ? [.. station, pair.OtherSource, .. kept, pair.Source, .. refused]
                : [.. station, .. kept, .. refused];
        });
    }

    private static string NameOf(CountDifference count, IFormatProvider? language) =>
        count.Role == CountRole.Field
            ? AggregationTexts.Of(Enum.Parse<CountField>(count.Count)).In(language)
            : count.Count;
}
