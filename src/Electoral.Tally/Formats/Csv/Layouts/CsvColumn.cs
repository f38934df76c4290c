using System.Globalization;

namespace Electoral.Tally;

/// <summary>How a layout names a column: by its header, or, where no header has that name, by "#" and its number.
/// </summary>
internal static class CsvColumn
{
    /// <summary>Whether the name is only "#" and digits; then the index counts from 0.</summary>
    /// <remarks>The number 0, or one that no file can have, gives the index -1.</remarks>
    public static bool IsNumber(string column, out int index)
    {
        index = -1;
        var digits = column.AsSpan(column.StartsWith('#') ? 1 : column.Length);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')) return false;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) index = number - 1;
        return true;
    }
}
