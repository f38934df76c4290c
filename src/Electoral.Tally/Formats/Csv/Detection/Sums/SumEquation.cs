namespace Electoral.Tally;

/// <summary>A column of counts that others add up to, in all sampled records or nearly all.</summary>
/// <param name="Total">The column of the sum.</param>
/// <param name="Parts">The columns that add up, in the order of the file; none is all zeros.</param>
/// <param name="Told">How many records could tell.</param>
/// <param name="Others">The records, by their index in the sample, that do not add up.</param>
internal sealed record SumEquation(int Total, int[] Parts, int Told, int[] Others)
{
    /// <summary>The fewest records of a hundred that must add up for a layout to be used.</summary>
    private const int Enough = 97;

    /// <summary>Whether every record that can tell adds up.</summary>
    public bool IsExact => Others.Length == 0;

    /// <summary>Whether nearly every record that can tell adds up.</summary>
    public bool IsNearlyExact => (Told - Others.Length) * 100L >= (long)Told * Enough;

    /// <summary>Whether the two add up the same columns.</summary>
    public bool HasSameParts(SumEquation other) => Parts.AsSpan().SequenceEqual(other.Parts);
}
