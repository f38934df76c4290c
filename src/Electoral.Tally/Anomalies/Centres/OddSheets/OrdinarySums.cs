namespace Electoral.Tally;

/// <summary>The sums of some tables of a centre.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Votes">Their tested counts.</param>
/// <param name="Total">What these are a part of.</param>
/// <param name="Squares">ΣT².</param>
/// <param name="Largest">The largest T.</param>
/// <param name="Lines">The sums of their lines.</param>
internal sealed record OrdinarySums(
    int Tables, long Votes, long Total, double Squares, long Largest, long[] Lines)
{
    /// <param name="sheets">The sheets.</param>
    /// <param name="tables">Which of them.</param>
    /// <param name="linesOf">The lines of a table.</param>
    public static OrdinarySums Of(CentreSheets sheets, IEnumerable<int> tables, Func<int, int[]> linesOf)
    {
        int count = 0;
        long votes = 0, total = 0, largest = 0;
        double squares = 0;
        long[] lines = [];
        foreach (int table in tables)
        {
            long own = sheets.Tables.Totals[table];
            if (own == 0) continue;
            count++;
            votes += sheets.Tables.Votes[table];
            total += own;
            squares += (double)own * own;
            largest = Math.Max(largest, own);
            int[] counts = linesOf(table);
            if (lines.Length == 0) lines = new long[counts.Length];
            for (int line = 0; line < counts.Length; line++) lines[line] += counts[line];
        }

        return new(count, votes, total, squares, largest, lines);
    }
}
