namespace Electoral.Tally;

/// <summary>Rows that were marked, each with a number: how many a unit has, and what they add up to.</summary>
internal sealed class RowMarks
{
    private readonly Func<ReportingUnit, (int Start, int Count)> _rowsOf;
    private readonly int[] _rows;

    // Sums of the numbers before each marked row.
    private readonly long[] _sums;

    private RowMarks(Func<ReportingUnit, (int Start, int Count)> rowsOf, IEnumerable<(int Row, long Number)> marks)
    {
        _rowsOf = rowsOf;
        (int Row, long Number)[] ordered = [.. marks.OrderBy(mark => mark.Row)];
        _rows = Array.ConvertAll(ordered, mark => mark.Row);
        _sums = new long[ordered.Length + 1];
        for (int i = 0; i < ordered.Length; i++) _sums[i + 1] = _sums[i] + ordered[i].Number;
    }

    /// <summary>Marks of collected sheets.</summary>
    public static RowMarks OfCollected(Coverage coverage, IEnumerable<(int Row, long Number)> marks) =>
        new(unit => coverage.RowsOf(coverage.Collected, unit), marks);

    /// <summary>Marks of stations of the roll; a frame without one has none.</summary>
    public static RowMarks OfStations(Coverage coverage, IEnumerable<(int Row, long Number)> marks) =>
        coverage.Frame.Roll is { } roll ? new(roll.StartAndCountOf, marks) : new(_ => default, []);

    /// <summary>The marked rows of a unit of the frame, and the sum of their numbers.</summary>
    public (long Count, long Sum) Of(ReportingUnit unit)
    {
        if (_rows.Length == 0) return default;
        var (start, count) = _rowsOf(unit);
        int first = FirstAtOrAfter(start), end = FirstAtOrAfter(start + count);
        return (end - first, _sums[end] - _sums[first]);
    }

    /// <summary>The index of the first mark at or after a row.</summary>
    private int FirstAtOrAfter(int row)
    {
        int found = Array.BinarySearch(_rows, row);
        if (found < 0) return ~found;
        while (found > 0 && _rows[found - 1] == row) found--;
        return found;
    }
}
