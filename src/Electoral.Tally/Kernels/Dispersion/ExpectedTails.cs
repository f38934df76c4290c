namespace Electoral.Tally.Kernels;

/// <summary>
/// How many of some comparisons a fitted spread expects beyond a distance: the sum of P(|H| ≥ d) over their γ.
/// </summary>
/// <remarks>
/// At one distance the tail is a smooth function of ln γ. Of many comparisons it is not computed one by one
/// but at the 64 Chebyshev points of their range; the sum over the comparisons then needs their Chebyshev
/// polynomials alone, which are added up once for all distances. For any γ from 1 to a million a tail
/// differs from its own value by less than 1e-10.
/// </remarks>
internal static class ExpectedTails
{
    private const int Points = 64;

    /// <summary>Fewer comparisons are computed one by one.</summary>
    public const int FewestInterpolated = 3 * Points;

    /// <param name="spread">The fitted spread.</param>
    /// <param name="gammas">How much dispersion adds to each comparison, above 0.</param>
    /// <param name="distances">The distances, each above 0.</param>
    /// <returns>The expected number beyond each distance.</returns>
    public static double[] Of(FittedSpread spread, ReadOnlySpan<double> gammas, ReadOnlySpan<double> distances)
    {
        double[] logs = new double[gammas.Length];
        for (int i = 0; i < logs.Length; i++) logs[i] = Math.Log(gammas[i]);
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double log in logs) (low, high) = (Math.Min(low, log), Math.Max(high, log));
        double[] expected = new double[distances.Length];
        if (gammas.Length < FewestInterpolated || !(high > low))
        {
            for (int d = 0; d < expected.Length; d++)
            {
                foreach (double gamma in gammas) expected[d] += Math.Exp(spread.LogTail(distances[d], gamma));
            }

            return expected;
        }

        double[] sums = PolynomialSums(logs, low, high);
        for (int d = 0; d < expected.Length; d++)
        {
            double[] coefficients = Coefficients(spread, distances[d], low, high);
            for (int degree = 0; degree < Points; degree++) expected[d] += coefficients[degree] * sums[degree];
        }

        return expected;
    }

    /// <summary>The sum of each Chebyshev polynomial over the comparisons.</summary>
    private static double[] PolynomialSums(double[] logs, double low, double high)
    {
        double[] sums = new double[Points];
        foreach (double log in logs)
        {
            double x = Math.Clamp((2 * log - low - high) / (high - low), -1, 1), before = 1, now = x;
            sums[0]++;
            for (int degree = 1; degree < Points; degree++)
            {
                sums[degree] += now;
                (before, now) = (now, 2 * x * now - before);
            }
        }

        return sums;
    }

    /// <summary>The coefficients of the tail as a sum of Chebyshev polynomials.</summary>
    private static double[] Coefficients(FittedSpread spread, double distance, double low, double high)
    {
        double[] tails = new double[Points], coefficients = new double[Points];
        for (int point = 0; point < Points; point++)
        {
            double x = Math.Cos(Math.PI * (point + 0.5) / Points);
            tails[point] = Math.Exp(spread.LogTail(distance, Math.Exp((low + high + (high - low) * x) / 2)));
        }

        for (int degree = 0; degree < Points; degree++)
        {
            double sum = 0;
            for (int point = 0; point < Points; point++)
            {
                sum += tails[point] * Math.Cos(Math.PI * degree * (point + 0.5) / Points);
            }

            coefficients[degree] = (degree == 0 ? 1.0 : 2.0) / Points * sum;
        }

        return coefficients;
    }
}
