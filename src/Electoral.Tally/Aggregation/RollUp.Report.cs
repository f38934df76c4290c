using System.Text.Json;

namespace Electoral.Tally;

public sealed partial class RollUp
{
    private const int ShownUnits = 100;

    /// <summary>The units as a table: sheets, registered voters, turnout, valid votes, and the votes of each selection.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    /// <param name="limit">How many units to show; the section says how many there are. The default is 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    public ReportSection Describe(IFormatProvider? language = null, int limit = ShownUnits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var shown = Take(limit).ToArray();
        var section = new ReportSection.Builder("roll-up", AggregationTexts.TotalsBy.In(language, Level.Name));
        section.Table(table =>
        {
            Head(table, language);
            foreach (var unit in shown) table.Row(Row(unit, language));
            table.Omitted(Count - shown.Length);
        });
        string lacking = string.Join(", ", Lacking(shown, language));
        if (lacking.Length > 0) section.Note(AggregationTexts.SomeLack.In(language, lacking));
        return section.Build();
    }

    /// <summary>The first hundred units as a fixed-width table, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The first hundred units as a fixed-width table.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The first hundred units as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private void Head(ReportTable.Builder table, IFormatProvider? language)
    {
        table.Text(AggregationTexts.Unit.In(language)).Text(AggregationTexts.Code.In(language));
        table.Whole(AggregationTexts.Sheets.In(language)).Whole(AggregationTexts.RegisteredShort.In(language));
        table.Percent(AggregationTexts.Turnout.In(language)).Whole(AggregationTexts.ValidShort.In(language));
        foreach (var selection in Contest.Selections) table.Whole(selection.Id);
    }

    private static CellValue[] Row(UnitTotals unit, IFormatProvider? language)
    {
        var totals = unit.Totals;
        return
        [
            unit.Unit.Depth == 0 ? unit.Unit.Level.Name : unit.Unit.Name,
            unit.Unit.Path.ToString(),
            totals.Sheets,
            totals.Field(CountField.Registered) is { } registered
                ? Totals.SumCell(registered, language)
                : CellValue.NotComputable(AggregationTexts.NoRegistered.In(language)),
            totals.TurnoutCell(language),
            totals.EffectiveValid is { } valid
                ? Totals.SumCell(new(valid.Sum, valid.Rows, valid.Lacking), language)
                : CellValue.NotComputable(AggregationTexts.NoValid.In(language)),
            .. totals.Votes.Select(votes => Totals.SumCell(votes, language)),
        ];
    }

    /// <summary>The counts shown that sheets of the units shown lack, and how many lack each.</summary>
    private IEnumerable<string> Lacking(UnitTotals[] shown, IFormatProvider? language)
    {
        var columns = new List<(string Name, Func<Totals, long> Of)>
        {
            (AggregationTexts.RegisteredShort.In(language), totals => totals.Field(CountField.Registered)?.Lacking ?? 0),
            (AggregationTexts.ValidShort.In(language), totals => totals.EffectiveValid?.Lacking ?? 0),
        };
        columns.AddRange(Contest.Selections.Select((selection, place) =>
            (selection.Id, (Func<Totals, long>)(totals => totals.Votes[place].Lacking))));
        return columns.Select(column => (column.Name, Lacking: shown.Sum(unit => column.Of(unit.Totals))))
            .Where(column => column.Lacking > 0)
            .Select(column => string.Create(language, $"{column.Name} {column.Lacking:N0}"));
    }
}
