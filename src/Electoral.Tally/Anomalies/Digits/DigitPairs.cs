using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>The last two digits as a pair: repeated (33), adjacent (34, 90), or distant.</summary>
/// <remarks>
/// <para>Null hypothesis: all 100 pairs are equally likely, so that 10 % repeat a digit, 20 % are adjacent (9 and 0
/// are) and 70 % distant. People who invent numbers avoid repetitions and prefer neighbours (Beber and Scacco 2012,
/// Political Analysis 20:211). Counts below 100 have too few digits to tell.</para>
/// <para>Not evidence of: anything where counts are rounded, or where stations are so small that the second-last digit
/// is not uniform. Equality compares all parts, lists as objects. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<DigitPairs>))]
public sealed record DigitPairs : IJsonResult<DigitPairs>
{
    private static readonly double[] Chances = [0.1, 0.2, 0.7];
    private static readonly double[] DifferenceChances =
        [0.1, 0.18, 0.16, 0.14, 0.12, 0.1, 0.08, 0.06, 0.04, 0.02];

    private DigitPairs(ReadOnlySpan<long> cells)
    {
        long[] differences = new long[10];
        for (int pair = 0; pair < 100; pair++) differences[Math.Abs(pair / 10 - pair % 10)] += cells[pair];
        DifferenceCounts = differences;
        PairCounts = cells.ToArray();
        N = differences.Sum();
        Repeated = differences[0];
        Adjacent = differences[1] + differences[9];
    }

    /// <summary>The number of counts from 100 on.</summary>
    public long N { get; }

    /// <summary>Pairs of equal digits.</summary>
    public long Repeated { get; }

    /// <summary>Pairs of neighbours, 9 and 0 among them.</summary>
    public long Adjacent { get; }

    /// <summary>All other pairs.</summary>
    public long Distant => N - Repeated - Adjacent;

    /// <summary>How often the digits differ by 0 … 9, not around the circle.</summary>
    public IReadOnlyList<long> DifferenceCounts { get; }

    /// <summary>How often each pair 00 … 99 occurs.</summary>
    public IReadOnlyList<long> PairCounts { get; }

    /// <summary>Pearson's X² of the three kinds on 2 degrees of freedom; asymptotic. Null for no count.</summary>
    public FitStatistic? Kinds => N == 0 ? null : new GoodnessOfFit([Repeated, Adjacent, Distant], Chances).Pearson();

    /// <summary>Pearson's X² of the differences on 9 degrees of freedom; asymptotic. Null for no count.</summary>
    public FitStatistic? Differences =>
        N == 0 ? null : new GoodnessOfFit([.. DifferenceCounts], DifferenceChances).Pearson();

    /// <summary>Pearson's X² of all 100 pairs on 99 degrees of freedom; asymptotic. Null for no count.</summary>
    public FitStatistic? AllPairs =>
        N == 0 ? null : new GoodnessOfFit([.. PairCounts], DigitLaw.Uniform(100)).Pearson();

    /// <summary>The exact probability of so few repetitions or fewer.</summary>
    public PValue RepeatedLower => Lower(Repeated, 0.1);

    /// <summary>The exact two-sided p-value of the repetitions.</summary>
    public PValue RepeatedTwoSidedPValue => PValue.FromLog(
        BinomialDistribution.LogTwoSided(Repeated, N, 0.1), PValueMethod.Exact, PValueSides.TwoSided);

    /// <summary>The exact probability of this many neighbours or more.</summary>
    public PValue AdjacentUpperPValue => PValue.FromLog(
        BinomialDistribution.LogAtLeast(Adjacent, N, 0.2), PValueMethod.Exact, PValueSides.OneSided);

    /// <summary>The exact probability of so few distant pairs or fewer.</summary>
    public PValue DistantLower => Lower(Distant, 0.7);

    /// <summary>The pairs of counts; those below 100 are left out.</summary>
    /// <param name="counts">None negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static DigitPairs Of(ReadOnlySpan<long> counts)
    {
        long[] cells = new long[100];
        foreach (long count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            if (count >= 100) cells[count % 100]++;
        }

        return new(cells);
    }

    /// <summary>The pairs, from how often each of 00 … 99 occurs.</summary>
    /// <param name="pairCounts">100 counts, none negative.</param>
    /// <exception cref="ArgumentException">There are not 100, or one is negative.</exception>
    public static DigitPairs FromPairCounts(ReadOnlySpan<long> pairCounts)
    {
        if (pairCounts.Length != 100) Throw.UnlikeCells(pairCounts.Length, 100);
        foreach (long count in pairCounts) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(pairCounts));
        return new(pairCounts);
    }

    /// <summary>The exact probability of this few distant pairs or fewer among this many.</summary>
    /// <param name="distant">Distant pairs.</param>
    /// <param name="total">All pairs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the first above the second.</exception>
    public static PValue DistantAtMost(long distant, long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distant);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distant, total);
        return PValue.FromLog(
            BinomialDistribution.LogAtMost(distant, total, 0.7), PValueMethod.Exact, PValueSides.OneSided);
    }

    private PValue Lower(long count, double chance) => PValue.FromLog(
        BinomialDistribution.LogAtMost(count, N, chance), PValueMethod.Exact, PValueSides.OneSided);

    static void IJsonResult<DigitPairs>.Describe(JsonForm<DigitPairs> form) => form
        .Whole("n", pairs => pairs.N)
        .Whole("repeated", pairs => pairs.Repeated)
        .Whole("adjacent", pairs => pairs.Adjacent)
        .Whole("distant", pairs => pairs.Distant)
        .Wholes("differenceCounts", pairs => pairs.DifferenceCounts)
        .Wholes("pairCounts", pairs => pairs.PairCounts)
        .ItemOrNull("kinds", pairs => pairs.Kinds)
        .ItemOrNull("differences", pairs => pairs.Differences)
        .ItemOrNull("allPairs", pairs => pairs.AllPairs)
        .Item("repeatedLower", pairs => pairs.RepeatedLower)
        .Item("repeatedTwoSidedPValue", pairs => pairs.RepeatedTwoSidedPValue)
        .Item("adjacentUpperPValue", pairs => pairs.AdjacentUpperPValue)
        .Item("distantLower", pairs => pairs.DistantLower);
}
