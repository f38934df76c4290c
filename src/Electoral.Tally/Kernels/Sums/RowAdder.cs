using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Adds up consecutive rows of 32-bit numbers, row after row in one array, at least eight a row.</summary>
/// <remarks>
/// Eight numbers at a time run down the rows in registers. The last eight overlap those before where the number of
/// columns is not a multiple of eight: what overlaps is written twice, and the same.
/// </remarks>
internal readonly struct RowAdder(uint[] rows, int stride) : IItemAdder
{
    private const int Columns = 8;

    public void Add(int start, int end, Span<long> sums)
    {
        if (Vector256.IsHardwareAccelerated) Vectors(start, end, sums);
        else Scalar(start, end, sums);
    }

    public unsafe void Vectors(int start, int end, Span<long> sums)
    {
        ulong* eight = stackalloc ulong[Columns];
        fixed (uint* first = rows)
        {
            for (int column = 0; column < stride; column += Columns)
            {
                int done = Math.Max(0, column + Columns - stride);
                uint* row = first + (nint)start * stride + column - done;
                Eight(row, first + (nint)end * stride, stride, eight);
                for (int i = done; i < Columns; i++) sums[column - done + i] += (long)eight[i];
            }
        }
    }

    private static unsafe void Eight(uint* row, uint* end, nint stride, ulong* sums)
    {
        // Fewer than 2^31 numbers below 2^32 add up to less than 2^63; the row ends before the array does.
        unchecked
        {
            var lower = Vector256<ulong>.Zero;
            var upper = Vector256<ulong>.Zero;
            for (; row < end; row += stride)
            {
                var (low, high) = Vector256.Widen(Vector256.Load(row));
                lower += low;
                upper += high;
            }

            lower.Store(sums);
            upper.Store(sums + Columns / 2);
        }
    }

    /// <summary>The oracle.</summary>
    public void Scalar(int start, int end, Span<long> sums)
    {
        for (int row = start; row < end; row++)
        {
            for (int column = 0; column < stride; column++) sums[column] += rows[row * stride + column];
        }
    }
}
