namespace Electoral.Tally;

/// <summary>Columns of counts as columns of 16 bits: a narrow column unchanged, a wide one as its two halves.</summary>
internal sealed class HalfColumns
{
    public HalfColumns(CountColumn[] columns)
    {
        Columns = columns.Length;
        Low = new int[columns.Length];
        High = new int[columns.Length];
        for (int column = 0; column < columns.Length; column++)
        {
            Low[column] = Count++;
            High[column] = columns[column].IsNarrow ? -1 : Count++;
        }
    }

    /// <summary>The number of columns of counts.</summary>
    public int Columns { get; }

    /// <summary>The number of columns of 16 bits.</summary>
    public int Count { get; }

    /// <summary>The index of each column, or of its lower half.</summary>
    public int[] Low { get; }

    /// <summary>The index of each wide column's upper half; -1 for a narrow column.</summary>
    public int[] High { get; }

    /// <summary>One sum per column from the sums of the halves, row after row.</summary>
    public long[] Join(long[] sums, int stride)
    {
        int rows = sums.Length / stride;
        var joined = new long[rows * Columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                long low = sums[row * stride + Low[column]];
                long high = High[column] < 0 ? 0 : sums[row * stride + High[column]];
                joined[row * Columns + column] = low + (high << 16);
            }
        }

        return joined;
    }
}
