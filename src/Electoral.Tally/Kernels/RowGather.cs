using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Puts the rows of columns into another order.</summary>
/// <remarks>
/// Rows that are to stand together come from anywhere, so that each number of each column would be a wait for memory.
/// The columns are first laid beside each other, up to sixteen of 16 bits: then there is one wait a row.
/// </remarks>
internal static unsafe class RowGather
{
    private const int BlockRows = 1 << 14, LineBytes = 64, LineVectors = LineBytes / 16;

    /// <summary>Takes rows.</summary>
    /// <param name="wide">Columns of numbers of 32 bits.</param>
    /// <param name="narrow">Columns of numbers of 16 bits, as long as the others.</param>
    /// <param name="order">The row to stand at each place.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="overwrite">Whether nobody needs the columns any more: then they are put in order where they lie.
    /// </param>
    /// <returns>The columns in the new order; an array may be longer.</returns>
    public static (int[][] Wide, ushort[][] Narrow) Take(
        ReadOnlyMemory<int>[] wide, ReadOnlyMemory<ushort>[] narrow, int[] order, int threads, bool overwrite = false)
    {
        int[][] wideTaken = Array.ConvertAll(wide, column => RoomFor(column, order.Length, overwrite));
        ushort[][] narrowTaken = Array.ConvertAll(narrow, column => RoomFor(column, order.Length, overwrite));
        if (wide.Length + narrow.Length == 0) return ([], []);
        int rows = wide.Length > 0 ? wide[0].Length : narrow[0].Length;
        int lanes = RowTiles.MostLanesOf(rows);
        int vectors = RowTiles.VectorsOf(Math.Min((wide.Length * 2) + narrow.Length, lanes));
        // A row that lies in one line of the cache is one wait.
        var room = new PinnedArray<Vector128<ushort>>((rows * vectors) + LineVectors);
        byte* first = (byte*)room.Pointer + (-(nint)room.Pointer & (LineBytes - 1));
        var work = new Workload(threads, BlockRows, 0, CancellationToken.None);
        for (int w = 0, n = 0; w < wide.Length || n < narrow.Length;)
        {
            int w1 = Math.Min(wide.Length, w + (lanes / 2));
            int n1 = Math.Min(narrow.Length, n + lanes - (2 * (w1 - w)));
            var tiles = new RowTiles(wide[w..w1], narrow[n..n1], (Vector128<ushort>*)first);
            int[][] toWide = wideTaken[w..w1];
            ushort[][] toNarrow = narrowTaken[n..n1];
            work.ForRanges(rows, tiles.LayOut);
            work.ForRanges(order.Length, (from, end) => tiles.Collect(order, from, end, toWide, toNarrow));
            (w, n) = (w1, n1);
        }

        GC.KeepAlive(room);
        return (wideTaken, narrowTaken);
    }

    /// <summary>An array for the rows of a column: its own, unless much of that would stay empty.</summary>
    private static T[] RoomFor<T>(ReadOnlyMemory<T> column, int rows, bool overwrite) =>
        overwrite && MemoryMarshal.TryGetArray(column, out var own) && own is { Array: { } array, Offset: 0 }
            && array.Length >= rows && array.Length * 4L / 5 <= rows
            ? array
            : GC.AllocateUninitializedArray<T>(rows);
}
