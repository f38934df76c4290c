namespace Electoral.Tally;

/// <summary>What became of the records that were not refused.</summary>
internal readonly record struct RecordCounts(
    long Accepted,
    long Blank,
    long Filtered,
    long Excluded,
    long Sections,
    long ZeroFractions,
    long UnreadableArrivals,
    long Short,
    long Long)
{
    public static RecordCounts operator +(RecordCounts left, RecordCounts right) => new(
        left.Accepted + right.Accepted,
        left.Blank + right.Blank,
        left.Filtered + right.Filtered,
        left.Excluded + right.Excluded,
        left.Sections + right.Sections,
        left.ZeroFractions + right.ZeroFractions,
        left.UnreadableArrivals + right.UnreadableArrivals,
        left.Short + right.Short,
        left.Long + right.Long);
}
