using System.Globalization;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Finds the columns that a layout names in the header of a source.</summary>
internal sealed class CsvColumnFinder(string source, string[] names)
{
    /// <summary>The column of this name, -1 for no name.</summary>
    /// <exception cref="TallyReadException">There is none, or there are several.</exception>
    public int Find(string? column)
    {
        if (column is null) return -1;
        // Headers come first: "#1" is a number, and "votes#2" the second "votes", only where no column has that name.
        int index = Array.IndexOf(names, column);
        if (index >= 0) return Array.IndexOf(names, column, index + 1) >= 0 ? Repeated(column) : index;
        int[] alike = OfForm(column);
        if (alike.Length > 0) return alike.Length > 1 ? Repeated(column) : alike[0];
        if (CsvColumn.IsNumber(column, out int number))
        {
            return number >= 0 && number < names.Length ? number : Throw.NoSuchColumn(source, column, names);
        }

        return Occurrence(column) is >= 0 and int found ? found : Throw.NoSuchColumn(source, column, names);
    }

    private int Repeated(string column) => Throw.RepeatedColumn(source, column, names);

    /// <summary>The second column named "votes" for "votes#2"; -1 where there is none.</summary>
    private int Occurrence(string column)
    {
        int mark = column.LastIndexOf('#');
        bool isNumber = int.TryParse(
            column.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (mark <= 0 || !isNumber || number < 1) return -1;
        string name = column[..mark];
        int[] indexes = [.. Enumerable.Range(0, names.Length).Where(index => names[index] == name)];
        if (indexes.Length == 0) indexes = OfForm(name);
        return number <= indexes.Length ? indexes[number - 1] : -1;
    }

    /// <summary>The columns whose header does not differ visibly.</summary>
    private int[] OfForm(string column)
    {
        string form = CodeForm.Of(column);
        return [.. Enumerable.Range(0, names.Length).Where(index => CodeForm.Of(names[index]) == form)];
    }
}
