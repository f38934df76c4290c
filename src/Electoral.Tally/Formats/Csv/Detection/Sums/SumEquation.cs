namespace Electoral.Tally;

/// <summary>A column of counts that is the sum of others in all, or nearly all, sampled records.</summary>
/// <param name="Total">The column of the sum.</param>
/// <param name="Parts">The columns that add up, in the order of the file; none has only zeros.</param>
/// <param name="Compared">How many records could be compared.</param>
/// <param name="Others">The records, by their index in the sample, that do not add up.</param>
internal sealed record SumEquation(int Total, int[] Parts, int Compared, int[] Others)
{
    /// <summary>The fewest records of a hundred that must add up for a layout to be used.</summary>
    private const int Enough = 97;

    /// <summary>Whether every record that could be compared adds up.</summary>
    public bool IsExact => Others.Length == 0;

    /// <summary>Whether nearly every record that could be compared adds up.</summary>
    public bool IsNearlyExact => (Compared - Others.Length) * 100L >= (long)Compared * Enough;

    /// <summary>Whether the two have the same parts.</summary>
    public bool HasSameParts(SumEquation other) => Parts.AsSpan().SequenceEqual(other.Parts);
}
