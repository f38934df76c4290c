using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// How the counts of a record are arranged in a row of a block: in tiles of sixteen neighbouring fields.
/// </summary>
/// <remarks>
/// A tile begins at a field that holds a count; lanes of other fields hold anything. Usually one tile holds them all.
/// </remarks>
internal sealed class CsvCells
{
    public CsvCells(int[] fields)
    {
        int[] sorted = [.. fields.Order()];
        var tiles = new List<CsvTile>();
        LaneOf = new int[fields.Length];
        for (int i = 0; i < sorted.Length;)
        {
            int first = sorted[i], end = i;
            while (end < sorted.Length && sorted[end] < first + CountTile.Lanes) end++;
            int[] columns = [.. Enumerable.Repeat(-1, CountTile.Lanes)];
            for (; i < end; i++)
            {
                int column = Array.IndexOf(fields, sorted[i]), lane = sorted[i] - first;
                columns[lane] = column;
                LaneOf[column] = (tiles.Count * CountTile.Lanes) + lane;
            }

            tiles.Add(new(first, tiles.Count * CountTile.Lanes, columns));
        }

        Tiles = [.. tiles];
    }

    public CsvTile[] Tiles { get; }

    /// <summary>For each column its index in a row.</summary>
    public int[] LaneOf { get; }

    /// <summary>The numbers of a row, whole tiles.</summary>
    public int Stride => Tiles.Length * CountTile.Lanes;
}
