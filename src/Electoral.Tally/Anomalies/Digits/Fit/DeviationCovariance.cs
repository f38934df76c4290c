namespace Electoral.Tally;

/// <summary>The covariance of Σ d under the null hypothesis that d is 0 on average.</summary>
/// <remarks>
/// <para>Σ dd' estimates it, but follows Σ d: a digit that came up more often by chance has more variance in it, and
/// digits that came up less often have too little, so that the quadratic form is too large where few stations share a
/// digit (as Neyman's X², which divides by observed counts, is related to Pearson's). Under the null hypothesis Σ d has
/// the expectation 0, so what Σ dd' owes to it by linear regression of dd' on d is taken away: a control variate, the
/// efficient estimate of a covariance where means are known (Brown and Newey 1998, Econometrica 66:453).</para>
/// <para>Where all stations have the same chances it equals Σ diag(q) − qq' exactly, whatever was observed, and the
/// form is Pearson's X².</para>
/// </remarks>
internal static class DeviationCovariance
{
    // A regression on few different digits may leave a direction without variance: then Σ dd' is used.
    private const double FewestPart = 0.05;

    /// <param name="stations">n.</param>
    /// <param name="sum">Σ d.</param>
    /// <param name="products">Σ dd'.</param>
    /// <param name="thirds">Σ d ⊗ d ⊗ d.</param>
    public static double[,] Of(
        long stations, ReadOnlySpan<double> sum, double[,] products, ThirdMoments thirds)
    {
        int cells = sum.Length;
        var centred = (double[,])products.Clone();
        for (int row = 0; row < cells; row++)
        {
            for (int cell = 0; cell < cells; cell++) centred[row, cell] -= sum[row] * sum[cell] / stations;
        }

        double[] slope = QuadraticForm.Solve(sum, centred);
        double share = 0;
        for (int cell = 0; cell < cells; cell++) share += slope[cell] * sum[cell];

        // Σ dd' less Cov(dd', d)·Var(d)⁻¹·Σ d, with the sums that n divides multiplied out.
        var along = thirds.Along(slope);
        var found = new double[cells, cells];
        for (int row = 0; row < cells; row++)
        {
            for (int cell = 0; cell < cells; cell++)
            {
                found[row, cell] = products[row, cell] * (1 + share / stations) - along[row, cell];
            }
        }

        return IsEnough(found, products) ? found : products;
    }

    /// <summary>Whether a covariance leaves enough of Σ dd' in every direction.</summary>
    public static bool IsEnough(double[,] covariance, double[,] products) =>
        QuadraticForm.IsAtLeast(covariance, FewestPart, products);
}
