using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class RollUp : INotebookResult
{
    private const int ShownUnits = 100;

    /// <summary>The units as a table: sheets, registered voters, turnout, valid votes, votes by selection.</summary>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    /// <param name="limit">How many units to show; the section says how many there are. The default is 100.</param>
    /// <param name="candidates">
    /// Null: a column for each selection. Otherwise about how many candidates have a column each, all their lines
    /// together: those with the most votes in the units shown. The others share the last column.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="limit"/> is negative, or <paramref name="candidates"/> is below 1.
    /// </exception>
    public ReportSection Describe(IFormatProvider? language = null, int limit = ShownUnits, int? candidates = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        ArgumentOutOfRangeException.ThrowIfLessThan(candidates ?? 1, 1, nameof(candidates));
        var shown = Take(limit).ToArray();
        VoteColumn[] votes = [.. candidates is int most ? ByCandidate(shown, most, language) : BySelection()];
        bool hasCodes = Array.Exists(shown, unit => unit.Unit.Depth > 0 && unit.Unit.Name != unit.Unit.Path.ToKey());
        string level = LevelTexts.Of(Level.Name, language);
        var section = new ReportSection.Builder("roll-up", AggregationTexts.TotalsBy.In(language, level));
        section.Table(table =>
        {
            Head(table, hasCodes, votes, language);
            foreach (var unit in shown) table.Row(Row(unit, hasCodes, votes, language));
            table.Omitted(Count - shown.Length);
        });
        string lacking = string.Join(", ", Lacking(shown, votes, language));
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

    /// <summary>For LINQPad, which finds it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private static void Head(ReportTable.Builder table, bool hasCodes, VoteColumn[] votes, IFormatProvider? language)
    {
        table.Text(AggregationTexts.Unit.In(language));
        if (hasCodes) table.Text(AggregationTexts.Code.In(language));
        table.Whole(AggregationTexts.Sheets.In(language)).Whole(AggregationTexts.RegisteredShort.In(language));
        table.Percent(AggregationTexts.Turnout.In(language)).Whole(AggregationTexts.ValidShort.In(language));
        foreach (var column in votes) table.Whole(column.Header);
    }

    private static CellValue[] Row(UnitTotals unit, bool hasCodes, VoteColumn[] votes, IFormatProvider? language)
    {
        var totals = unit.Totals;
        string name = unit.Unit.Depth == 0 ? LevelTexts.Of(unit.Unit.Level.Name, language) : unit.Unit.Name;
        CellValue[] names = hasCodes ? [name, unit.Unit.Path.ToKey()] : [name];
        return
        [
            .. names,
            totals.Sheets,
            totals.Field(CountField.Registered) is { } registered
                ? Totals.SumCell(registered, language)
                : CellValue.NotComputable(AggregationTexts.NoRegistered.In(language)),
            totals.TurnoutCell(language),
            totals.EffectiveValid is { } valid
                ? Totals.SumCell(new(valid.Sum, valid.SheetsWith, valid.SheetsWithout), language)
                : CellValue.NotComputable(AggregationTexts.NoValid.In(language)),
            .. votes.Select(column => Totals.SumCell(column.Of(totals), language)),
        ];
    }

    /// <summary>Which of the counts shown are missing on sheets of the units shown, and on how many.</summary>
    private static IEnumerable<string> Lacking(UnitTotals[] shown, VoteColumn[] votes, IFormatProvider? language)
    {
        VoteColumn[] columns =
        [
            new(
                AggregationTexts.RegisteredShort.In(language),
                totals => totals.Field(CountField.Registered) ?? default),
            new(
                AggregationTexts.ValidShort.In(language),
                totals => totals.EffectiveValid is { } valid
                    ? new(valid.Sum, valid.SheetsWith, valid.SheetsWithout)
                    : default),
            .. votes,
        ];
        return columns
            .Select(column => (column.Header, Lacking: shown.Sum(unit => column.Of(unit.Totals).SheetsWithout)))
            .Where(column => column.Lacking > 0)
            .Select(column => string.Create(language, $"{column.Header} {column.Lacking:N0}"));
    }

    /// <summary>The level and the counts of its units: the members in the report.</summary>
    internal static JsonForm<RollUp> Summary { get; } = new JsonForm<RollUp>("")
        .Text("level", rollUp => rollUp.Level.Name)
        .Objects("units", rollUp => rollUp, unit => unit
            .Text("code", one => one.Unit.Code)
            .Path("path", one => one.Unit.Path)
            .Text("name", one => one.Unit.Name)
            .Texts("names", one => NamesOfUnits.Shown(one.Unit))
            .Count("sheets", one => one.Totals.Sheets)
            .Count("registered", one => Totals.Given(one.Totals.Field(CountField.Registered)))
            .Count("valid", one => Totals.Given(one.Totals.Field(CountField.Valid)))
            .Member("votes", Totals.VotesKind, one => Totals.VotesOf(one.Totals)));
}
