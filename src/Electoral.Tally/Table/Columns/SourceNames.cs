namespace Electoral.Tally;

/// <summary>The names of a table's sources, and where each one's records begin among those of all sources.</summary>
/// <param name="Names">The names, in the order of reading.</param>
/// <param name="FirstRows">For each, the index of its first record among all records.</param>
/// <param name="FirstNumber">The number of the first record of a source.</param>
internal sealed record SourceNames(IReadOnlyList<string?> Names, IReadOnlyList<long> FirstRows, int FirstNumber = 1)
{
    public static SourceNames None { get; } = new([], []);

    /// <summary>The source of the record at an index among all records, and its number there; 0 if unknown.</summary>
    public (string? Source, long Row) Locate(long row)
    {
        for (int i = Names.Count - 1; i >= 0; i--)
        {
            if (row >= FirstRows[i]) return (Names[i], row - FirstRows[i] + FirstNumber);
        }

        return (null, 0);
    }
}
