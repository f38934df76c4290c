using System.Text.Json;

namespace Electoral.Tally;

/// <summary>What was read of the roll and what was not, as the report shows it of the sheets.</summary>
internal sealed class RollSection(SheetFrame frame, TallyTable roll) : IAuditSection
{
    private const int Listed = 10;

    private readonly ReadingSection _reading = new(roll, new(), "roll");

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
            section.Table(
                table => table.Text(ReportingTexts.Station.In(language)).Text(ReportingTexts.Count.In(language))
                    .Whole(ReportingTexts.Row.In(language)).Whole(ReportingTexts.Gives.In(language))
                    .Whole(ReportingTexts.OtherRow.In(language)).Whole(ReportingTexts.Gives.In(language))
                    .Rows(
                        conflicts.SelectMany(pair => pair.Counts.Select(count => (pair, count))).ToArray(),
                        one => [
                            one.pair.Sheet.ToString(), NameOf(one.count, language), one.pair.OtherRow,
                            (long?)one.count.Other, one.pair.Row, (long?)one.count.Refused,
                        ]),
                ReportingTexts.Conflicts.In(language),
                Listed);
        }

        return section.Build();
    }

    public void WriteJson(Utf8JsonWriter json) => _reading.WriteJson(json);

    private static string NameOf(CountDifference count, IFormatProvider? language) =>
        count.Role == CountRole.Field
            ? AggregationTexts.Of(Enum.Parse<CountField>(count.Count)).In(language)
            : count.Count;
}
