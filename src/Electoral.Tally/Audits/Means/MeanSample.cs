namespace Electoral.Tally.Audits;

/// <summary>
/// Draws of non-negative values, and the mean that they are tested against: the input of each test of the family.
/// </summary>
/// <remarks>
/// <para>The mean of what is left to draw is a linear function of the mean of the whole. It is kept as an offset and a
/// slope for each draw, so that draws with and without replacement, with equal and with unequal chances, are one case.
/// Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class MeanSample
{
    // The largest relative error of a sum of doubles.
    internal const double Slack = 1e-9;

    private readonly double[] _offsets;
    private readonly double[] _slopes;

    private MeanSample(double[] values, double nullMean, double upperBound, double[] offsets, double[] slopes)
    {
        (Values, NullMean, UpperBound) = (Array.AsReadOnly(values), nullMean, upperBound);
        (_offsets, _slopes) = (offsets, slopes);
    }

    /// <summary>The values in the order in which they were drawn.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The mean of the null hypothesis: that of all values is at most this.</summary>
    public double NullMean { get; }

    /// <summary>The upper bound of the values; positive infinity if it is not known.</summary>
    public double UpperBound { get; }

    /// <summary>Whether an item can be drawn again.</summary>
    public bool IsWithReplacement { get; private init; }

    /// <summary>Whether the draws exclude every mean of the whole that is at most <see cref="NullMean"/>.</summary>
    internal bool ContradictsNull { get; private init; }

    /// <summary>Whether they exclude every other mean, whatever the remaining values are.</summary>
    internal bool ProvesNull { get; private init; }

    /// <summary>A sample drawn with replacement, each item with the same chance at each draw.</summary>
    /// <param name="values">The values in the order of the draws, each from 0 to the upper bound.</param>
    /// <param name="nullMean">The mean of the null hypothesis, above 0 and below the upper bound.</param>
    /// <param name="upperBound">The upper bound of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value or the mean is out of its range.</exception>
    public static MeanSample WithReplacement(
        IReadOnlyList<double> values, double nullMean, double upperBound = double.PositiveInfinity)
    {
        double[] checkedValues = Checked(values, nullMean, upperBound);
        double[] slopes = new double[checkedValues.Length];
        Array.Fill(slopes, 1);
        return new(checkedValues, nullMean, upperBound, new double[slopes.Length], slopes)
        {
            IsWithReplacement = true,
        };
    }

    /// <summary>A sample drawn without replacement, each item left with the same chance at each draw.</summary>
    /// <param name="values">The values in the order of the draws, each from 0 to the upper bound.</param>
    /// <param name="nullMean">The mean of the null hypothesis, above 0 and below the upper bound.</param>
    /// <param name="population">The number of all items, at least as many as were drawn.</param>
    /// <param name="upperBound">The upper bound of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value or the mean is out of its range.</exception>
    /// <exception cref="ArgumentException">There are more draws than items.</exception>
    public static MeanSample WithoutReplacement(
        IReadOnlyList<double> values, double nullMean, long population,
        double upperBound = double.PositiveInfinity)
    {
        double[] checkedValues = Checked(values, nullMean, upperBound);
        if (checkedValues.Length > population) Throw.MoreDrawsThanPopulation(checkedValues.Length, population);
        double[] offsets = new double[checkedValues.Length], slopes = new double[checkedValues.Length];
        double sum = 0;
        for (int j = 0; j < slopes.Length; j++)
        {
            double left = population - j;
            (offsets[j], slopes[j]) = (-sum / left, population / left);
            sum += checkedValues[j];
        }

        double most = population * nullMean, rest = population - checkedValues.Length;
        double sumAtMost = rest == 0 ? sum : sum + rest * upperBound;
        return new(checkedValues, nullMean, upperBound, offsets, slopes)
        {
            ContradictsNull = sum > most + Slack * Math.Max(1, most),
            ProvesNull = sumAtMost <= most + Slack * Math.Max(1, most),
        };
    }

    /// <summary>
    /// Batches drawn without replacement, each batch left with a chance in proportion to its error bound: the value of
    /// a batch is 1 minus its taint, and the mean of the whole is weighted by the bounds.
    /// </summary>
    /// <param name="taints">The taints in the order of the draws, 0 to 1.</param>
    /// <param name="bounds">The error bounds of the drawn batches, in units of the margin.</param>
    /// <param name="totalBound">The sum of the bounds of all batches, above 1.</param>
    internal static MeanSample OfBatches(
        ReadOnlySpan<double> taints, ReadOnlySpan<double> bounds, double totalBound)
    {
        int count = taints.Length;
        double[] values = new double[count], offsets = new double[count], slopes = new double[count];
        double left = totalBound, found = 0;
        for (int j = 0; j < count; j++)
        {
            values[j] = 1 - taints[j];
            // If the remaining bounds have been rounded to zero, no error can remain either.
            double most = Math.Max(left, double.Epsilon);
            (offsets[j], slopes[j]) = (1 - (totalBound - found) / most, totalBound / most);
            found += taints[j] * bounds[j];
            left -= bounds[j];
        }

        return new(values, 1 - 1 / totalBound, 1, offsets, slopes)
        {
            ContradictsNull = left + found < 1 - Slack * totalBound,
            ProvesNull = found >= 1 - Slack,
        };
    }

    /// <summary>The mean of what is left before a draw, if the mean of the whole is <paramref name="mean"/>.</summary>
    internal double MeanBefore(int draw, double mean) => _offsets[draw] + _slopes[draw] * mean;

    private static double[] Checked(IReadOnlyList<double> values, double nullMean, double upperBound)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!(upperBound > 0)) Throw.ParameterOutOfRange(upperBound, nameof(upperBound), "a number above 0");
        if (!(nullMean > 0 && nullMean < upperBound))
        {
            Throw.ParameterOutOfRange(nullMean, nameof(nullMean), "a mean above 0 and below the upper bound");
        }

        double[] copy = [.. values];
        for (int j = 0; j < copy.Length; j++)
        {
            bool isRight = double.IsFinite(copy[j]) && copy[j] >= 0 && copy[j] <= upperBound * (1 + Slack);
            if (!isRight) Throw.ValueOutOfRange(j + 1, copy[j], upperBound);
            copy[j] = Math.Min(copy[j], upperBound);
        }

        return copy;
    }
}
