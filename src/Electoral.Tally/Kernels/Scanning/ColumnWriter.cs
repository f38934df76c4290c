using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Turns rows of 32-bit numbers into columns of 16 bits each, eight rows by eight columns at a time.</summary>
/// <remarks>
/// A tile is loaded row by row, narrowed, and turned over by <see cref="Transpose"/>; then each column's eight numbers
/// are stored at once. Numbers must be below 65,536.
/// </remarks>
internal static unsafe class ColumnWriter
{
    /// <summary>Copies up to eight neighbouring columns.</summary>
    /// <param name="rows">The first column's number in the first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="targets">Where each of eight columns goes; null for one that is not wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(int* rows, int stride, int count, ushort** targets)
    {
        int row = 0;
        if (Transpose.IsSupported)
        {
            for (; row + 8 <= count; row += 8) Tile(rows + ((long)row * stride), stride, row, targets);
        }

        CopyScalar(rows, stride, row, count, targets);
    }

    /// <summary>The plain way, for what tiles leave over and as their oracle.</summary>
    public static void CopyScalar(int* rows, int stride, int from, int count, ushort** targets)
    {
        for (int column = 0; column < 8; column++)
        {
            if (targets[column] == null) continue;
            for (int row = from; row < count; row++)
            {
                targets[column][row] = unchecked((ushort)rows[((long)row * stride) + column]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(int* rows, int stride, int row, ushort** targets)
    {
        var vectors = stackalloc Vector128<ushort>[Transpose.Width];
        for (int i = 0; i < Transpose.Width; i++) vectors[i] = Narrow(rows + ((long)i * stride));
        Transpose.Eight(vectors);
        for (int i = 0; i < Transpose.Width; i++)
        {
            if (targets[i] != null) vectors[i].Store(targets[i] + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Narrow(int* row) =>
        Vector128.Narrow(Vector128.Load((uint*)row), Vector128.Load((uint*)row + 4));
}
