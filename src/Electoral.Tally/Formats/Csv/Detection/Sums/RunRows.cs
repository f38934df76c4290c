namespace Electoral.Tally;

/// <summary>
/// Cumulative votes, and cells without a count, before each of some columns: those of a run are a difference.
/// </summary>
internal sealed class RunRows
{
    private readonly int _width;
    private readonly long[] _votesBefore;
    private readonly int[] _gapsBefore;

    /// <param name="sample">The records.</param>
    /// <param name="columns">Columns of counts in the order of the file.</param>
    public RunRows(CsvSample sample, int[] columns)
    {
        (Count, Columns, _width) = (sample.Records.Count, columns.Length, columns.Length + 1);
        (_votesBefore, _gapsBefore) = (new long[Count * _width], new int[Count * _width]);
        for (int row = 0; row < Count; row++)
        {
            for (int i = 0, at = row * _width; i < columns.Length; i++, at++)
            {
                long votes = sample[columns[i], row];
                _votesBefore[at + 1] = _votesBefore[at] + Math.Max(votes, 0);
                _gapsBefore[at + 1] = _gapsBefore[at] + (votes < 0 ? 1 : 0);
            }
        }
    }

    /// <summary>The number of records.</summary>
    public int Count { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>Whether each cell of a run has a count.</summary>
    public bool IsWhole(int row, int first, int end) =>
        _gapsBefore[(row * _width) + first] == _gapsBefore[(row * _width) + end];

    public long Votes(int row, int first, int end) =>
        _votesBefore[(row * _width) + end] - _votesBefore[(row * _width) + first];

    /// <summary>
    /// The ends of the runs that start at a column and have a number of votes in a record whose cells all have counts:
    /// from the smallest to one past the largest.
    /// </summary>
    public (int Least, int After) Ends(int row, int first, long votes)
    {
        // Votes cannot be a remainder below zero.
        if (votes == long.MaxValue) return (first, first);
        var before = _votesBefore.AsSpan(row * _width, _width)[first..];
        long wanted = before[0] + votes;
        int least = LowerBound(before, wanted), after = LowerBound(before, wanted + 1);
        return (first + least, first + after);
    }

    /// <summary>The index of the first of the ascending numbers that is not below the wanted one.</summary>
    private static int LowerBound(ReadOnlySpan<long> numbers, long wanted)
    {
        int from = 0, to = numbers.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (numbers[middle] < wanted) from = middle + 1;
            else to = middle;
        }

        return from;
    }
}
