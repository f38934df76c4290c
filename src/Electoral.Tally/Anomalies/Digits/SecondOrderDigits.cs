namespace Electoral.Tally;

/// <summary>Sums and differences of counts by their first digits, as accountants look at ledgers.</summary>
/// <remarks>
/// Nigrini and Miller (2009) for the second order, Nigrini (1992) for the summation. Both are descriptions: no
/// election has a reason to follow them. Immutable and safe to share between threads.
/// </remarks>
internal sealed class SecondOrderDigits
{
    private SecondOrderDigits(int digits, long[] differences, long[] sums) =>
        (LeadingDigits, DifferenceCounts, Summation) = (digits, differences, sums);

    /// <summary>How many first digits the cells have.</summary>
    public int LeadingDigits { get; }

    /// <summary>
    /// How often the differences of neighbours in the sorted list, those above 0, begin with each number; a difference
    /// of 5 begins with 50, as 5.0 does.
    /// </summary>
    public IReadOnlyList<long> DifferenceCounts { get; }

    /// <summary>The number of differences above 0.</summary>
    public long Differences => DifferenceCounts.Sum();

    /// <summary>The sum of the counts that begin with each number.</summary>
    public IReadOnlyList<long> Summation { get; }

    /// <summary>For each number, the distance of its sum from the mean of the sums.</summary>
    public IReadOnlyList<double> SummationExcess
    {
        get
        {
            double mean = Summation.Average();
            return [.. Summation.Select(sum => Math.Abs(sum - mean))];
        }
    }

    /// <summary>Sums and differences of counts.</summary>
    /// <param name="counts">None negative; those of 0 are left out of the sums.</param>
    /// <param name="digits">How many first digits, 1 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the digits are not 1 to 3.</exception>
    public static SecondOrderDigits Of(ReadOnlySpan<long> counts, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 3);
        int least = Digits.LeastWith(digits);
        long[] differences = new long[9 * least], sums = new long[9 * least], sorted = counts.ToArray();
        Array.Sort(sorted);
        for (int i = 0; i < sorted.Length; i++)
        {
            if (Digits.Significant(sorted[i], digits) is int cell) sums[cell - least] += sorted[i];
            if (i == 0 || sorted[i] == sorted[i - 1]) continue;
            differences[Digits.Significant(sorted[i] - sorted[i - 1], digits)!.Value - least]++;
        }

        return new(digits, differences, sums);
    }
}
