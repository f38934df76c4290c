using System.Numerics;

namespace Electoral.Tally.Kernels;

/// <summary>How often each count comes up in a column; large counts are passed on one by one.</summary>
/// <remarks>
/// Votes of a sheet are below a few thousand, so that the table stays in the first cache. Neighbouring rows often have
/// the same count: two alternating tables keep an increment from waiting for the one before.
/// </remarks>
internal static class CountHistogram
{
    /// <summary>Counts from here on are not in the table.</summary>
    public const int Size = 4_096;

    /// <summary>The length of the two tables.</summary>
    public const int TablesLength = 2 * Size;

    /// <summary>Counts the counts below <see cref="Size"/>.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="tables">Two tables of zeros; the sums are in the first one afterwards.</param>
    /// <param name="large">A buffer for as many counts as there are.</param>
    /// <returns>The number of larger counts, which are in <paramref name="large"/>.</returns>
    public static int Add<TCount>(ReadOnlySpan<TCount> counts, Span<int> tables, Span<int> large)
        where TCount : unmanaged, IBinaryInteger<TCount>
    {
        var even = tables[..Size];
        var odd = tables.Slice(Size, Size);
        int others = 0, i = 0;
        for (; i + 1 < counts.Length; i += 2)
        {
            Add(int.CreateTruncating(counts[i]), even, large, ref others);
            Add(int.CreateTruncating(counts[i + 1]), odd, large, ref others);
        }

        if (i < counts.Length) Add(int.CreateTruncating(counts[i]), even, large, ref others);
        for (int count = 0; count < Size; count++) even[count] += odd[count];
        return others;
    }

    private static void Add(int count, Span<int> table, Span<int> large, ref int others)
    {
        if ((uint)count < (uint)table.Length) table[count]++;
        else large[others++] = count;
    }
}
