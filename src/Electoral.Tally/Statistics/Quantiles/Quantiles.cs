namespace Electoral.Tally.Statistics;

/// <summary>Quantiles of numbers: median, quartiles, median absolute deviation.</summary>
/// <remarks>
/// A quantile between two neighbours is interpolated linearly: type 7 of Hyndman and Fan (1996), "Sample quantiles in
/// statistical packages", which R, numpy and spreadsheets use. Values need not be sorted and are not changed.
/// </remarks>
public static class Quantiles
{
    /// <summary>
    /// 1/Φ⁻¹(¾): multiplied by this, the median absolute deviation of normal numbers estimates their standard
    /// deviation.
    /// </summary>
    public const double NormalScale = 1.482602218505602;

    /// <summary>The value below which a given share of the values lies.</summary>
    /// <param name="values">At least one finite number, in any order.</param>
    /// <param name="probability">The share, from 0 to 1.</param>
    /// <exception cref="ArgumentException">No value, or a value that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public static double Quantile(ReadOnlySpan<double> values, double probability)
    {
        CheckProbability(probability);
        return OfChecked(Sorted(values), probability);
    }

    /// <summary>Several quantiles of the same values, sorted once.</summary>
    /// <param name="values">At least one finite number, in any order.</param>
    /// <param name="probabilities">The shares, each from 0 to 1.</param>
    /// <exception cref="ArgumentException">No value, or a value that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1.</exception>
    public static double[] Quantile(ReadOnlySpan<double> values, ReadOnlySpan<double> probabilities)
    {
        double[] sorted = Sorted(values);
        double[] answer = new double[probabilities.Length];
        for (int i = 0; i < answer.Length; i++)
        {
            CheckProbability(probabilities[i]);
            answer[i] = OfChecked(sorted, probabilities[i]);
        }

        return answer;
    }

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    /// <param name="values">At least one finite number, in any order.</param>
    /// <exception cref="ArgumentException">No value, or a value that is not finite.</exception>
    public static double Median(ReadOnlySpan<double> values) => OfChecked(Sorted(values), 0.5);

    /// <summary>
    /// The median of the distances from the median, in the unit of the values; 0 if more than half of them are equal.
    /// </summary>
    /// <param name="values">At least one finite number, in any order.</param>
    /// <param name="scale">A factor; 1 for the plain deviation, <see cref="NormalScale"/> to estimate
    /// a standard deviation.</param>
    /// <exception cref="ArgumentException">No value, or a value that is not finite.</exception>
    public static double MedianAbsoluteDeviation(ReadOnlySpan<double> values, double scale = 1)
    {
        double[] distances = Sorted(values);
        double median = OfChecked(distances, 0.5);
        for (int i = 0; i < distances.Length; i++)
        {
            distances[i] = Math.Abs(distances[i] - median);
        }

        Array.Sort(distances);
        return scale * OfChecked(distances, 0.5);
    }

    /// <summary>A quantile of values that are known to be finite and sorted.</summary>
    internal static double OfChecked(ReadOnlySpan<double> sorted, double probability)
    {
        double position = (sorted.Length - 1) * probability;
        int below = (int)position;
        double share = position - below;
        return share == 0
            ? sorted[below]
            : sorted[below] + share * (sorted[below + 1] - sorted[below]);
    }

    private static double[] Sorted(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            Throw.NoValues();
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                Throw.NotFinite(values[i], i);
            }
        }

        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static void CheckProbability(double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            Throw.ProbabilityOutOfRange(probability, nameof(probability));
        }
    }
}
