namespace Electoral.Tally.Kernels;

/// <summary>Mean and central moments with divisor n, in two passes.</summary>
/// <param name="Count">How many values.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Second">The mean of the squared deviations.</param>
/// <param name="Third">The mean of their third powers.</param>
/// <param name="Fourth">The mean of their fourth powers.</param>
internal readonly record struct Moments(int Count, double Mean, double Second, double Third, double Fourth)
{
    /// <summary>m3/m2^1.5; undefined where all values are equal.</summary>
    public double Skewness => Third / (Second * Math.Sqrt(Second));

    /// <summary>m4/m2², 3 for normal values; undefined where all values are equal.</summary>
    public double Kurtosis => Fourth / (Second * Second);

    /// <summary>The standard deviation with divisor n − 1.</summary>
    public double SampleDeviation => Math.Sqrt(Second * Count / (Count - 1));

    /// <param name="values">At least one finite number.</param>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        double mean = sum / values.Length;
        double drift = 0, second = 0, third = 0, fourth = 0;
        foreach (double value in values)
        {
            double deviation = value - mean, square = deviation * deviation;
            drift += deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }

        int n = values.Length;
        // What rounding left in the mean is taken out again (the corrected two-pass rule).
        double error = drift / n;
        return new(n, mean + error, second / n - error * error, third / n - 3 * error * second / n, fourth / n);
    }
}
