using System.Globalization;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>A column that the layout names is not there, or more than once; or there is no header.</summary>
internal sealed class OracleRefusal : Exception;

/// <summary>Where the columns of a layout are.</summary>
internal sealed class OracleColumns(IReadOnlyList<string> names)
{
    public IReadOnlyList<string> Names { get; } = names;

    public int? Find(string? column)
    {
        if (column is null) return null;
        bool isHeader = Names.Contains(column);
        int[] indexes =
        [
            .. Enumerable.Range(0, Names.Count)
                .Where(index => isHeader ? Names[index] == column : LooksLike(Names[index], column)),
        ];
        if (indexes.Length == 0 && column.Length > 1 && column[0] == '#' && column.Skip(1).All(char.IsAsciiDigit))
        {
            bool isPlace = int.TryParse(column.AsSpan(1), CultureInfo.InvariantCulture, out int number);
            return isPlace && number >= 1 && number <= Names.Count ? number - 1 : throw new OracleRefusal();
        }

        return indexes.Length == 1 ? indexes[0] : Occurrence(indexes, column) ?? throw new OracleRefusal();
    }

    private int? Occurrence(int[] indexes, string column)
    {
        int mark = column.LastIndexOf('#');
        string digits = column[(mark + 1)..];
        if (indexes.Length > 0 || mark <= 0 || digits.Length is 0 or > 3 || !digits.All(char.IsAsciiDigit)) return null;
        string name = column[..mark];
        int[] same = [.. Enumerable.Range(0, Names.Count).Where(index => Names[index] == name)];
        if (same.Length == 0) same = [.. Enumerable.Range(0, Names.Count).Where(at => LooksLike(Names[at], name))];
        return same.Skip(int.Parse(digits, CultureInfo.InvariantCulture) - 1).Select(index => (int?)index)
            .FirstOrDefault(_ => digits.Any(digit => digit != '0'));
    }

    public int Place(string column) => Find(column)!.Value;

    private static bool LooksLike(string name, string column) => new UnitPath(name) == new UnitPath(column);
}
