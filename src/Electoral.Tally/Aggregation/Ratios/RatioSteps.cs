using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The number of ratios in each step, and what this says about their order.</summary>
/// <param name="Table">The number of ratios in each cell of <see cref="RatioHistogram"/>.</param>
internal sealed record RatioSteps(long[] Table)
{
    private const double Step = 1.0 / RatioHistogram.Steps;

    /// <summary>The smallest ratio that may be in a cell: half a step before its middle.</summary>
    public static double Least(int index) => Math.Max(0, (index - 0.5) * Step);

    /// <summary>The largest ratio that may be in a cell.</summary>
    public static double Most(int index) =>
        index == RatioHistogram.Steps ? double.PositiveInfinity : (index + 0.5) * Step;

    public RatioSteps Merge(RatioSteps other)
    {
        var both = new long[Table.Length];
        for (int index = 0; index < both.Length; index++) both[index] = Table[index] + other.Table[index];
        return new(both);
    }

    /// <summary>The cell of the ratio that is number <paramref name="rank"/> in order, from 0.</summary>
    public int IndexAt(long rank)
    {
        int index = 0;
        for (long upTo = Table[0]; upTo <= rank; upTo += Table[index]) index++;
        return index;
    }

    /// <summary>The number of ratios before a cell.</summary>
    public long Before(int index)
    {
        long before = 0;
        foreach (long count in Table.AsSpan(0, index)) before += count;
        return before;
    }

    /// <summary>
    /// The two numbers that enclose the distances from a centre that are number <paramref name="rank"/> in order,
    /// from 0, and the next one.
    /// </summary>
    public (double Near, double Far) Distances(double centre, long rank)
    {
        return (Reaching(rank + 1, centre, Nearest), Reaching(rank + 2, centre, Farthest));
    }

    /// <summary>The smallest distance that encloses so many ratios, each taken at the distance of its cell.</summary>
    private double Reaching(long ratios, double centre, Func<int, double, double> distance)
    {
        int left = RatioHistogram.IndexOf(centre), right = left + 1;
        double reached = 0;
        for (long upTo = 0; upTo < ratios && (left >= 0 || right < Table.Length);)
        {
            double toLeft = left >= 0 ? distance(left, centre) : double.PositiveInfinity;
            double toRight = right < Table.Length ? distance(right, centre) : double.PositiveInfinity;
            bool isLeft = right == Table.Length || (left >= 0 && toLeft <= toRight);
            upTo += isLeft ? Table[left--] : Table[right++];
            reached = isLeft ? toLeft : toRight;
        }

        return reached;
    }

    private static double Nearest(int index, double centre) =>
        Math.Max(0, Math.Max(Least(index) - centre, centre - Most(index)));

    private static double Farthest(int index, double centre) => Math.Max(Most(index) - centre, centre - Least(index));
}
