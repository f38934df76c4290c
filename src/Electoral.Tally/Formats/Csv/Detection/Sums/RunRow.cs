namespace Electoral.Tally;

/// <summary>Votes, and cells without a count, before each column: those of a run are a difference.</summary>
internal sealed class RunRow
{
    private readonly long[] _votesBefore;
    private readonly int[] _gapsBefore;

    private RunRow(CsvSample sample, int[] columns, int row, long target)
    {
        Target = target;
        _votesBefore = new long[columns.Length + 1];
        _gapsBefore = new int[columns.Length + 1];
        for (int i = 0; i < columns.Length; i++)
        {
            long votes = sample[columns[i], row];
            _votesBefore[i + 1] = _votesBefore[i] + Math.Max(votes, 0);
            _gapsBefore[i + 1] = _gapsBefore[i] + (votes < 0 ? 1 : 0);
        }
    }

    public long Target { get; }

    /// <summary>The rows of a sample, each with what its votes must add up to.</summary>
    public static RunRow[] Of(CsvSample sample, int[] columns, long[] target) =>
        [.. target.Select((total, row) => new RunRow(sample, columns, row, total))];

    public bool CanTell(int first, int end) => Target >= 0 && _gapsBefore[first] == _gapsBefore[end];

    public long Votes(int first, int end) => _votesBefore[end] - _votesBefore[first];
}
