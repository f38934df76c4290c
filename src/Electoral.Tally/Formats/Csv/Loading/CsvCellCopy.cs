using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Copies the counts of a block, which are stored row by row, to columns.</summary>
internal static unsafe class CsvCellCopy
{
    private const int Width = 8;

    public static void Copy(CsvBlockResult block, CsvCells cells, CsvCountStore[] columns, int start)
    {
        int* rows = block.Cells.Pointer;
        for (int tile = 0; tile < cells.Tiles.Length; tile++)
        {
            int[] columnOfLane = cells.Tiles[tile].Columns;
            for (int lane = 0; lane < CountTile.Lanes; lane += Width)
            {
                int* first = rows + (tile * CountTile.Lanes) + lane;
                CopyEight(first, cells.Stride, block.Rows, columnOfLane.AsSpan(lane, Width), columns, start);
            }
        }
    }

    private static void CopyEight(
        int* rows, int stride, int count, ReadOnlySpan<int> columnOfLane, CsvCountStore[] columns, int start)
    {
        ushort** targets = stackalloc ushort*[Width];
        bool any = false;
        for (int lane = 0; lane < Width; lane++)
        {
            var column = columnOfLane[lane] < 0 ? null : columns[columnOfLane[lane]];
            targets[lane] = column is null || !column.IsNarrow ? null : column.At(start);
            any |= targets[lane] != null;
            if (column?.Wide is { } wide) CopyWide(rows + lane, stride, wide.AsSpan(start, count));
        }

        if (any) ColumnWriter.Copy(rows, stride, count, targets);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyWide(int* rows, int stride, Span<int> target)
    {
        for (int row = 0; row < target.Length; row++) target[row] = rows[(long)row * stride];
    }
}
