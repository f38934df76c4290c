using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>Pairs of sheets with equal counts, against the pairs whose counts differ by one.</summary>
/// <remarks>
/// <para>Null hypothesis: where sheets are counted one by one, counts next to each other are about equally likely, so a
/// pair of sheets is as likely to be equal as to differ by a step of one vote in one count or in two. With K such steps
/// (each with its opposite), N pairs a step apart and N' two such steps apart, the chance of a pair falls by the
/// square of its distance near 0, so that (4N − N')/3 is what N would be at distance 0: with r = (N − N')/3N the equal
/// pairs among all are binomial with the chance c/(c + 2K) given their sum, c = 1 + r. No model of shares or sizes is
/// needed: all kinds of pairs have them alike.</para>
/// <para>Assumes counts that vary by many votes from sheet to sheet: of counts near 0 the equal ones are more frequent
/// than the curve of their neighbours says (of Poisson counts with a mean of 2 by 4 %, of 1 by 20 %), and with strong
/// geography most equal pairs are there. The test of a table therefore uses selections with 20 votes per sheet on
/// average, sheets with 50 on these, and of them pairs with 10 on each, more where many pairs are
/// equal by chance.</para>
/// <para>Not evidence of: copying on purpose. A sheet that was entered or published twice under two codes makes a pair.
/// Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<DuplicateVectors>))]
public sealed record DuplicateVectors : IJsonResult<DuplicateVectors>
{
    /// <summary>The sheets compared.</summary>
    public required int Count { get; init; }

    /// <summary>The unordered pairs of sheets with equal counts.</summary>
    public required long EqualPairs { get; init; }

    /// <summary>The pairs whose counts differ by a step of one.</summary>
    public required long NeighbourPairs { get; init; }

    /// <summary>The number of steps, each counted with its opposite.</summary>
    public required int Steps { get; init; }

    /// <summary>The pairs whose counts differ by twice such a step.</summary>
    public required long FartherPairs { get; init; }

    /// <summary>The equal pairs to be expected from the neighbours, and from how they thin out with distance.</summary>
    public double ExpectedPairs => NeighbourPairs * (1 + Fall) / (2.0 * Steps);

    /// <summary>
    /// The chance of as many equal pairs or more by chance alone: binomial given the sum of both kinds.
    /// </summary>
    /// <remarks>Asymptotic, because r is estimated and pairs of the same sheets are taken as independent.</remarks>
    public PValue PValue => PValue.FromLog(
        BinomialDistribution.LogAtLeast(EqualPairs, EqualPairs + NeighbourPairs, Chance), PValueMethod.Asymptotic,
        PValueSides.OneSided);

    /// <summary>
    /// The largest p-value of that distribution that does not exceed a level: how often it is reached by chance.
    /// </summary>
    /// <param name="level">The level, such as 0.05.</param>
    public double AttainableLevel(double level)
    {
        long sum = EqualPairs + NeighbourPairs, low = 0, high = sum + 1;
        while (low < high)
        {
            long middle = (low + high) / 2;
            if (BinomialDistribution.LogAtLeast(middle, sum, Chance) <= Math.Log(level)) high = middle;
            else low = middle + 1;
        }

        return low > sum ? 0 : Math.Exp(BinomialDistribution.LogAtLeast(low, sum, Chance));
    }

    /// <summary>The neighbours of the step that has the fewest.</summary>
    internal long FewestOfStep { get; init; }

    /// <summary>
    /// Whether some step has clearly fewer neighbours than the others, so that they are not about equally likely: a
    /// fifth fewer, by more than four standard deviations.
    /// </summary>
    internal bool IsSteep
    {
        get
        {
            double mean = (double)NeighbourPairs / Steps;
            return FewestOfStep < 0.8 * mean - 4 * Math.Sqrt(mean);
        }
    }

    // How much more likely equal pairs are than neighbours; never less, whatever chance did to the farther ones.
    private double Fall =>
        NeighbourPairs == 0 ? 0 : Math.Max(0, (NeighbourPairs - FartherPairs) / (3.0 * NeighbourPairs));

    private double Chance => (1 + Fall) / (1 + Fall + 2.0 * Steps);

    /// <summary>Counts the pairs.</summary>
    /// <param name="counts">The counts of the sheets, sheet by sheet, each with its columns in the same order.</param>
    /// <param name="columns">The counts of a sheet, at least 1.</param>
    /// <param name="fewest">
    /// The least count of a pair, at least 0: pairs belong by the middle of their two sheets, so that one a step apart
    /// that lies across the least count is half a pair.
    /// </param>
    /// <exception cref="ArgumentException">A count is negative, or their number is not a multiple
    /// of the columns.</exception>
    public static DuplicateVectors Of(ReadOnlySpan<int> counts, int columns, int fewest = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(fewest);
        Throw.IfNegative(counts, nameof(counts));
        Throw.IfUnlikeLengths(counts.Length / columns * columns, counts.Length, nameof(counts));
        var pairs = new VectorPairs(counts, columns, fewest);
        long twiceApart = 0, farther = 0, fewestOfStep = long.MaxValue;
        int steps = 0;
        foreach (int[] step in StepsOf(columns))
        {
            var (inside, touching) = pairs.Apart(step);
            twiceApart += inside + touching;
            fewestOfStep = Math.Min(fewestOfStep, (inside + touching) / 2);
            farther += pairs.Apart(Array.ConvertAll(step, part => 2 * part)).Touching;
            steps++;
        }

        return new()
        {
            Count = pairs.Rows,
            EqualPairs = pairs.Equal,
            NeighbourPairs = twiceApart / 2,
            FartherPairs = farther,
            FewestOfStep = fewestOfStep,
            Steps = steps,
        };
    }

    // One vote more in one count; in two neighbouring counts one more in both, or one moved from one to the other.
    private static IEnumerable<int[]> StepsOf(int columns)
    {
        for (int i = 0; i < columns; i++)
        {
            var one = new int[columns];
            one[i] = 1;
            yield return one;
            if (i == 0) continue;
            var both = (int[])one.Clone();
            both[i - 1] = 1;
            yield return both;
            var moved = (int[])one.Clone();
            moved[i - 1] = -1;
            yield return moved;
        }
    }

    static void IJsonResult<DuplicateVectors>.Describe(JsonForm<DuplicateVectors> form) => form
        .Whole("count", vectors => vectors.Count)
        .Whole("equalPairs", vectors => vectors.EqualPairs)
        .Whole("neighbourPairs", vectors => vectors.NeighbourPairs)
        .Whole("steps", vectors => vectors.Steps)
        .Whole("fartherPairs", vectors => vectors.FartherPairs)
        .Number("expectedPairs", vectors => vectors.ExpectedPairs)
        .Item("pValue", vectors => vectors.PValue);
}
