using System.Data;
using System.Text;

namespace Electoral.Tally.Tests.Formats.DataReaders;

/// <summary>Rows as a data reader gives them, and as a file has them.</summary>
internal static class Readers
{
    /// <summary>A data table of columns that may hold anything.</summary>
    public static DataTable Table(string[] columns, params object?[][] rows)
    {
        var table = new DataTable();
        foreach (string column in columns) table.Columns.Add(column, typeof(object));
        foreach (var row in rows) table.Rows.Add([.. row.Select(cell => cell ?? DBNull.Value)]);
        return table;
    }

    /// <summary>The rows as CSV, every field quoted.</summary>
    public static string Csv(string[] columns, params string?[][] rows)
    {
        var text = new StringBuilder();
        foreach (string?[] row in rows.Prepend(columns))
        {
            text.AppendJoin(',', row.Select(cell =>
                cell is null ? "" : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
        }

        return text.ToString();
    }
}
