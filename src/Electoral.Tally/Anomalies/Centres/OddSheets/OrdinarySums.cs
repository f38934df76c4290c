namespace Electoral.Tally;

/// <summary>The sums of some stations of a centre.</summary>
/// <param name="Stations">The stations.</param>
/// <param name="Votes">Their tested counts.</param>
/// <param name="Total">What these are a part of.</param>
/// <param name="Squares">ΣT².</param>
/// <param name="Largest">The largest T.</param>
/// <param name="Lines">The sums of their lines.</param>
internal sealed record OrdinarySums(
    int Stations, long Votes, long Total, double Squares, long Largest, long[] Lines)
{
    /// <param name="sheets">The sheets.</param>
    /// <param name="stations">Which of them.</param>
    /// <param name="linesOf">The lines of a station.</param>
    public static OrdinarySums Of(CentreSheets sheets, IEnumerable<int> stations, Func<int, int[]> linesOf)
    {
        int count = 0;
        long votes = 0, total = 0, largest = 0;
        double squares = 0;
        long[] lines = [];
        foreach (int station in stations)
        {
            long own = sheets.Stations.Totals[station];
            if (own == 0) continue;
            count++;
            votes += sheets.Stations.Votes[station];
            total += own;
            squares += (double)own * own;
            largest = Math.Max(largest, own);
            int[] counts = linesOf(station);
            if (lines.Length == 0) lines = new long[counts.Length];
            for (int line = 0; line < counts.Length; line++) lines[line] += counts[line];
        }

        return new(count, votes, total, squares, largest, lines);
    }
}
