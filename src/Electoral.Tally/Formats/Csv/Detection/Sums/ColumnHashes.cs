namespace Electoral.Tally;

/// <summary>
/// A hash for each column of counts such that the hash of a sum is the sum of the hashes: columns that add up in a few
/// records are found without looking at the records.
/// </summary>
internal sealed class ColumnHashes
{
    private const int MostGroups = 4, RowsOfGroup = 6;

    private readonly ulong[][] _ofGroups;

    public ColumnHashes(CsvSample sample, int[] columns)
    {
        int[][] groups = Groups(sample, columns);
        _ofGroups = [.. groups.Select(rows => Array.ConvertAll(columns, column => Of(sample, column, rows)))];
    }

    /// <summary>
    /// How many groups of records there are; a record that does not add up affects only its own group.
    /// </summary>
    public int Count => _ofGroups.Length;

    /// <summary>The hashes of the columns in one group, in the order in which they were given.</summary>
    public ulong[] this[int group] => _ofGroups[group];

    /// <summary>Records with counts, spread over the sample.</summary>
    private static int[][] Groups(CsvSample sample, int[] columns)
    {
        int[] rows = [.. Enumerable.Range(0, sample.Records.Count).Where(
            row => Array.Exists(columns, column => sample[column, row] > 0))];
        int groups = Math.Clamp(rows.Length / RowsOfGroup, 1, MostGroups);
        int wanted = Math.Min(rows.Length, groups * RowsOfGroup);
        int[] chosen = [.. Enumerable.Range(0, wanted).Select(i => rows[(int)((long)i * rows.Length / wanted)])];
        return [.. Enumerable.Range(0, groups).Select(
            group => chosen.Where((_, i) => i % groups == group).ToArray())];
    }

    private static ulong Of(CsvSample sample, int column, int[] rows)
    {
        ulong sum = 0;
        // Overflow is intended: equal sums stay equal.
        foreach (int row in rows) sum = unchecked(sum + (Weight(row) * (ulong)Math.Max(sample[column, row], 0)));
        return sum;
    }

    /// <summary>A fixed odd pseudo-random number.</summary>
    private static ulong Weight(int row)
    {
        ulong x = unchecked(((ulong)row + 1) * 0x9E3779B97F4A7C15);
        x = unchecked((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9);
        x = unchecked((x ^ (x >> 27)) * 0x94D049BB133111EB);
        return (x ^ (x >> 31)) | 1;
    }
}
