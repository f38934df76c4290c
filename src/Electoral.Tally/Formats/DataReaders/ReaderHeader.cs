using System.Data;

namespace Electoral.Tally;

/// <summary>Where the names of a data reader's columns come from.</summary>
internal static class ReaderHeader
{
    /// <summary>
    /// The names of the columns; null where the rows have them, or nobody does: the reader knows none, such as that of
    /// a workbook, or the layout says that the header comes after other rows or takes several.
    /// </summary>
    public static string[]? NamesOf(IDataReader reader, CsvLayout? layout)
    {
        if (layout is { SkipLines: > 0 } || reader.FieldCount == 0) return null;
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

    /// <summary>The layout as the text that is made of the rows needs it.</summary>
    public static CsvLayout? OfText(CsvLayout? layout) => layout is null ? null : layout with
    {
        Delimiter = null,
        Quote = '"',
        Encoding = null,
        SkipLines = 0,
        Missing = layout.Missing.Contains("") ? layout.Missing : ["", .. layout.Missing],
    };
}
