namespace Electoral.Tally.Kernels;

/// <summary>Adds up consecutive rows of 64-bit numbers, row after row in one array.</summary>
internal readonly struct LongRowAdder(long[] rows, int stride) : IItemAdder
{
    public void Add(int start, int end, Span<long> sums)
    {
        for (int row = start; row < end; row++)
        {
            var numbers = rows.AsSpan(row * stride, stride);
            for (int column = 0; column < numbers.Length; column++) sums[column] += numbers[column];
        }
    }
}
