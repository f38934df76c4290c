namespace Electoral.Tally;

/// <summary>How often the same count occurs.</summary>
/// <remarks>
/// Counts of stations of like size repeat by themselves: without the sizes there is no null hypothesis, and these are
/// descriptions (Derks, de Swart, van Batenburg, Wagenmakers and Wetzels 2021 use them for money amounts). Equality is
/// that of all parts. Immutable and safe to share between threads.
/// </remarks>
/// <param name="N">The number of counts.</param>
/// <param name="Distinct">How many different ones there are.</param>
/// <param name="AverageFrequency">Σf²/Σf: how often the count of a randomly chosen sheet occurs.</param>
/// <param name="Entropy">−Σ(f/n) ln(f/n), in nats: ln n where no count repeats, 0 where all are equal.</param>
internal sealed record RepeatedValues(long N, long Distinct, double AverageFrequency, double Entropy)
{
    /// <summary>How often the counts repeat.</summary>
    /// <param name="counts">At least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static RepeatedValues Of(ReadOnlySpan<long> counts)
    {
        if (counts.IsEmpty) Throw.NoValues();
        long[] sorted = counts.ToArray();
        Array.Sort(sorted);
        double squares = 0, entropy = 0;
        long distinct = 0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start]) end++;
            double frequency = end - start, share = frequency / sorted.Length;
            squares += frequency * frequency;
            entropy -= share * Math.Log(share);
            distinct++;
        }

        return new(sorted.Length, distinct, squares / sorted.Length, Math.Max(0, entropy));
    }
}
