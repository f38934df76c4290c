using System.Data;
using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

/// <summary>Where the names of a data reader's columns come from.</summary>
internal static class ReaderHeader
{
    /// <summary>
    /// The names of the columns; null if the rows have them, or nobody does: the reader knows no names, as with a
    /// workbook, or the layout says that the header follows other rows or takes several rows.
    /// </summary>
    public static string[]? NamesOf(IDataReader reader, CsvLayout? layout)
    {
        if (layout is { SkipLines: > 0 } or { HeaderRows: > 1 } || reader.FieldCount == 0) return null;
        var names = new string[reader.FieldCount];
        try
        {
            for (int i = 0; i < names.Length; i++) names[i] = reader.GetName(i) ?? "";
        }
        catch (Exception failure) when (failure is NotSupportedException or NotImplementedException)
        {
            return null;
        }

        return Array.TrueForAll(names, string.IsNullOrWhiteSpace) ? null : names;
    }

    /// <summary>The layout in the form needed to read the text made from the rows.</summary>
    public static CsvLayout? OfText(CsvLayout? layout) => layout is null ? null : layout with
    {
        Delimiter = null,
        Quote = '"',
        Encoding = null,
        SkipLines = 0,
        Missing = WithNull(layout.Missing),
        Registered = WithNull(layout.Registered),
        BallotsCast = WithNull(layout.BallotsCast),
        Valid = WithNull(layout.Valid),
        Invalid = WithNull(layout.Invalid),
        Blank = WithNull(layout.Blank),
        Selections = [.. layout.Selections.Select(one => one with { Missing = OrNull(one.Missing) })],
        Extra = [.. layout.Extra.Select(one => KeyValuePair.Create(one.Key, WithNull(one.Value)))],
        Long = layout.Long is { } form ? form with { Votes = WithNull(form.Votes) } : null,
        Groups = layout.Groups is { } groups ? groups with { Votes = WithNull(groups.Votes) } : null,
    };

    [return: NotNullIfNotNull(nameof(count))]
    private static CsvCount? WithNull(CsvCount? count) =>
        count is null ? null : count with { Missing = OrNull(count.Missing) };

    private static IReadOnlyList<string>? OrNull(IReadOnlyList<string>? words) =>
        words is null ? null : WithNull(words);

    /// <summary>Null is written as an empty text, and always missing.</summary>
    private static IReadOnlyList<string> WithNull(IReadOnlyList<string> words) =>
        words.Contains("") ? words : ["", .. words];
}
