namespace Electoral.Tally.Lookup;

/// <summary>The rows of each number, ascending; for numbers that are not much more than rows.</summary>
internal sealed class NumberedRows
{
    private const int AlwaysFit = 1 << 16;

    private readonly int[] _starts, _rows;

    private NumberedRows(int[] starts, int[] rows) => (_starts, _rows) = (starts, rows);

    /// <summary>The rows of a number.</summary>
    public ReadOnlySpan<int> this[int number] => number < _starts.Length - 1
        ? _rows.AsSpan(_starts[number].._starts[number + 1])
        : [];

    /// <summary>The rows of a number that are within start … end - 1.</summary>
    public ReadOnlySpan<int> In(int number, int start, int end)
    {
        var rows = this[number];
        return rows[IndexOf(rows, start)..IndexOf(rows, end)];
    }

    /// <summary>The rows by their numbers; null where numbers are too large for that.</summary>
    /// <param name="numbers">The number of each row, from 0 on.</param>
    public static NumberedRows? Of(ReadOnlySpan<int> numbers)
    {
        int most = 0;
        foreach (int number in numbers) most = Math.Max(most, number);
        if (most >= Math.Max(AlwaysFit, numbers.Length)) return null;
        int[] starts = new int[most + 2], rows = GC.AllocateUninitializedArray<int>(numbers.Length);
        foreach (int number in numbers) starts[number]++;
        int end = 0;
        foreach (ref int start in starts.AsSpan()) (start, end) = (end, end + start);
        for (int row = 0; row < numbers.Length; row++) rows[starts[numbers[row]]++] = row;
        // Each start has become the end of its number, which is the start of the next one.
        starts.AsSpan(0, starts.Length - 1).CopyTo(starts.AsSpan(1));
        starts[0] = 0;
        return new(starts, rows);
    }

    /// <summary>The index of the first that is at least a row.</summary>
    private static int IndexOf(ReadOnlySpan<int> rows, int row)
    {
        int index = rows.BinarySearch(row);
        return index < 0 ? ~index : index;
    }
}
