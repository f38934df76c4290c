namespace Electoral.Tally;

/// <summary>Joins the names of a header that takes several records.</summary>
internal static class CsvHeaderRows
{
    private const string Between = " / ";

    /// <summary>
    /// The names of all columns: an empty cell above another row continues the one on its left, as far as no row above
    /// it starts again; an empty cell adds nothing.
    /// </summary>
    public static string[] Join(IReadOnlyList<string[]> rows)
    {
        int columns = rows.Max(row => row.Length);
        var names = new string[columns];
        string[] above = new string[rows.Count];
        Array.Fill(above, "");
        for (int column = 0; column < columns; column++)
        {
            bool begins = false;
            for (int row = 0; row < rows.Count; row++)
            {
                string cell = column < rows[row].Length ? rows[row][column] : "";
                if (cell.Length > 0 || begins || row == rows.Count - 1) above[row] = cell;
                begins |= cell.Length > 0 && row < rows.Count - 1;
            }

            names[column] = string.Join(Between, above.Where(name => name.Length > 0));
        }

        return names;
    }
}
