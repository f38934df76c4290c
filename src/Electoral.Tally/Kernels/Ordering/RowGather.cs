using System.Runtime.InteropServices;

namespace Electoral.Tally.Kernels;

/// <summary>Puts the rows of columns into another order.</summary>
/// <remarks>
/// Rows that belong together come from anywhere, so each number of each column would be a cache miss. The columns are
/// first laid out next to each other, up to sixteen of 16 bits: then there is one miss per row. Where the order has
/// slots, eight at a time are laid there: then the cache holds the rows that end up together.
/// </remarks>
internal static unsafe class RowGather
{
    private const int BlockRows = 1 << 14;

    /// <summary>Takes rows.</summary>
    /// <param name="wide">Columns of numbers of 32 bits.</param>
    /// <param name="narrow">Columns of numbers of 16 bits, as long as the others.</param>
    /// <param name="order">The order.</param>
    /// <param name="overwrite">Whether nobody needs the columns any more: then they are put in order in place.
    /// </param>
    /// <returns>The columns in the new order; an array may be longer.</returns>
    public static (int[][] Wide, ushort[][] Narrow) Take(
        ReadOnlyMemory<int>[] wide, ReadOnlyMemory<ushort>[] narrow, RowPermutation order, bool overwrite = false)
    {
        var slots = order.Slots;
        int[] indexes = slots?.InOrder ?? order.Order;
        int[][] wideTaken = Array.ConvertAll(wide, column => ArrayFor(column, indexes.Length, overwrite));
        ushort[][] narrowTaken = Array.ConvertAll(narrow, column => ArrayFor(column, indexes.Length, overwrite));
        if (wide.Length + narrow.Length == 0) return ([], []);
        int rows = wide.Length > 0 ? wide[0].Length : narrow[0].Length;
        int lanes = slots is null ? RowTiles.MostLanesOf(rows) : RowTiles.FewLanes;
        int vectors = RowTiles.VectorsOf(Math.Min((wide.Length * 2) + narrow.Length, lanes));
        // A row within one cache line is one miss.
        var buffer = slots?.Buffer ?? new CacheAlignedBuffer(rows * vectors);
        var work = new Workload(order.Threads, BlockRows, 0, CancellationToken.None);
        for (int w = 0, n = 0; w < wide.Length || n < narrow.Length;)
        {
            int w1 = Math.Min(wide.Length, w + (lanes / 2));
            int n1 = Math.Min(narrow.Length, n + lanes - (2 * (w1 - w)));
            using var tiles = new RowTiles(
                [.. wide[w..w1].Zip(wideTaken[w..w1])], [.. narrow[n..n1].Zip(narrowTaken[n..n1])],
                buffer.Pointer, slots?.OfRow);
            work.ForRanges(rows, tiles.LayOut);
            work.ForRanges(indexes.Length, (from, end) => tiles.Collect(indexes, from, end));
            (w, n) = (w1, n1);
        }

        GC.KeepAlive(buffer);
        return (wideTaken, narrowTaken);
    }

    /// <summary>An array for the rows of a column: its own, unless much of that would stay empty.</summary>
    private static T[] ArrayFor<T>(ReadOnlyMemory<T> column, int rows, bool overwrite) =>
        overwrite && MemoryMarshal.TryGetArray(column, out var own) && own is { Array: { } array, Offset: 0 }
            && array.Length >= rows && array.Length * 4L / 5 <= rows
            ? array
            : GC.AllocateUninitializedArray<T>(rows);
}
