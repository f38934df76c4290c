using System.Collections;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Lookup;

/// <summary>The sheets and units that a look-up found, those with the stronger reason first.</summary>
/// <remarks>
/// Matches of one reason are in the order of the table, those by beginnings and by spelling in that of their names. A
/// name shared by several units gives all of them. Immutable and safe to share between threads.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<LookupResult>))]
public sealed class LookupResult : IReadOnlyList<LookupMatch>, IFormattable, INotebookResult, IJsonResult<LookupResult>
{
    private const int ShownMatches = 20;

    private readonly LookupMatch[] _matches;

    internal LookupResult(TallyTable table, string text, LookupMatch[] matches, int total) =>
        (Table, Text, _matches, Total) = (table, text, matches, total);

    /// <summary>The table that was searched.</summary>
    public TallyTable Table { get; }

    /// <summary>What was looked up.</summary>
    public string Text { get; }

    /// <summary>The number of matches listed.</summary>
    public int Count => _matches.Length;

    /// <summary>
    /// The number of all matches; more than are listed if they exceed <see cref="LookupOptions.MostMatches"/>.
    /// </summary>
    public int Total { get; }

    /// <summary>The match at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such match.</exception>
    public LookupMatch this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _matches[index];
        }
    }

    /// <summary>The sheets of all matches listed, each once, in the order of the table.</summary>
    public IEnumerable<TallyRow> Sheets()
    {
        int next = 0;
        foreach (var rows in _matches.Select(match => match.Rows)
            .OrderBy(rows => rows.Start.Value).ThenBy(rows => rows.End.Value))
        {
            for (int row = Math.Max(next, rows.Start.Value); row < rows.End.Value; row++) yield return Table[row];
            next = Math.Max(next, rows.End.Value);
        }
    }

    /// <summary>The matches and their sheets as a section.</summary>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null) =>
        new ReportSection.Builder("lookup", LookupTexts.Title.In(language, VisibleText.Cell(Text, language)))
            .Pair(LookupTexts.Matches.In(language), Total)
            .Table(matches => Fill(matches, language))
            .Table(sheets => Table.FillSheets(sheets, Sheets(), Sheets().Count(), hasImages: true, language))
            .Build();

    /// <summary>The matches, one after another.</summary>
    public IEnumerator<LookupMatch> GetEnumerator() => _matches.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The matches and their sheets as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The matches and their sheets as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The matches and their sheets as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    private void Fill(ReportTable.Builder matches, IFormatProvider? language) => matches
        .Text(LookupTexts.Found.In(language))
        .Text(Table.SheetLevel)
        .Text(LookupTexts.Why.In(language))
        .Whole(TableTexts.Sheets.In(language))
        .Rows(_matches.Take(ShownMatches), match =>
        [
            match.Unit.Depth == 0 ? match.Unit.Name : $"{TallyTable.PathOf(match.Unit)} ({match.Unit.Path})",
            match.Sheet?.Code ?? "",
            LookupTexts.Of(match.Reason).In(language),
            (long)(match.Rows.End.Value - match.Rows.Start.Value),
        ])
        .Omitted(Total - Math.Min(ShownMatches, Count));

    static void IJsonResult<LookupResult>.Describe(JsonForm<LookupResult> form) => form
        .Text("text", result => result.Text)
        .Whole("total", result => result.Total)
        .Items("matches", result => result._matches);
}
