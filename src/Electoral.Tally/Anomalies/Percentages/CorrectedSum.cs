namespace Electoral.Tally;

/// <summary>
/// Σ d over stations with its standard deviation and skewness, under the null hypothesis that d is 0 on average.
/// </summary>
/// <remarks>
/// Σ d² and Σ d³ estimate variance and third moment, but follow Σ d: many hits by chance make the variance look large.
/// What they owe to Σ d by linear regression on d is taken away, as <see cref="DeviationCovariance"/> does: where d is
/// a hit less its chance p, there remain Σ p(1 − p) and Σ p(1 − p)(1 − 2p), whatever number of hits was observed.
/// </remarks>
internal readonly record struct CorrectedSum(double Sum, double Deviation, double Skewness)
{
    public static CorrectedSum Of(ReadOnlySpan<double> deviations)
    {
        double n = deviations.Length, sum = 0, squares = 0, cubes = 0, fourths = 0;
        foreach (double d in deviations)
        {
            double square = d * d;
            sum += d;
            squares += square;
            cubes += square * d;
            fourths += square * square;
        }

        double varied = squares - sum * sum / n;
        if (n < 2 || !(varied > 0)) return new(sum, 0, 0);
        double variance = squares - (cubes - squares * sum / n) / varied * sum;
        double third = cubes - (fourths - cubes * sum / n) / varied * sum;
        // Far more hits than any chance explains: the plain variance, which is the larger one.
        if (!(variance > 0)) (variance, third) = (squares, cubes);
        double deviation = Math.Sqrt(variance);
        return new(sum, deviation, third / (variance * deviation));
    }
}
