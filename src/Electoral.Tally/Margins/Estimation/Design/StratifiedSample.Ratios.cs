namespace Electoral.Tally;

public sealed partial class StratifiedSample
{
    /// <summary>The combined ratio of two counts: R = Σ w y / Σ w x, linearised.</summary>
    /// <param name="above">The numerator, such as the lead.</param>
    /// <param name="below">The denominator, such as valid votes.</param>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    /// <exception cref="InvalidOperationException">The denominator adds up to 0.</exception>
    public Estimate CombinedRatio(LinearCount above, LinearCount below)
    {
        long[] y = Weights(above), x = Weights(below);
        double divisor = Divisor(Expanded(x)), ratio = Expanded(y) / divisor;
        var residuals = ResidualsOf(y, x, _ => ratio, h => _strata[h].Weight / divisor);
        double variance = VarianceOf(residuals, corrected: true);
        return Made(
            ratio, residuals, "combined ratio, linearised", DesignEffectOf(variance, y, x, ratio, 0, divisor));
    }

    /// <summary>
    /// The ratio of two separate ratio totals: each stratum counts by its registered voters, not by its stations.
    /// </summary>
    /// <param name="above">The numerator, such as the lead.</param>
    /// <param name="below">The denominator, such as valid votes.</param>
    /// <remarks>Linearised: the separate ratio total of y − R x, divided by that of x.</remarks>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    /// <exception cref="InvalidOperationException">Registered voters of a stratum are not known.</exception>
    public Estimate SeparateRatio(LinearCount above, LinearCount below)
    {
        long[] y = Weights(above), x = Weights(below), registered = RegisteredWeights();
        double divisor = Divisor(SeparateTotal(x, registered));
        double ratio = SeparateTotal(y, registered) / divisor;
        var (sums, squares, factors) =
            (new double[_strata.Length], new double[_strata.Length], new double[_strata.Length]);
        for (int h = 0; h < _strata.Length; h++)
        {
            var products = _products[h];
            double own = RatioIn(h, y, registered) - ratio * RatioIn(h, x, registered);
            double residual = (double)products.SumOf(y) - ratio * (double)products.SumOf(x);
            sums[h] = residual - own * (double)products.SumOf(registered);
            squares[h] = Quadratic(products, [(y, 1), (x, -ratio), (registered, -own)]);
            double sum = (double)products.SumOf(registered);
            factors[h] = sum == 0 ? 0 : RegisteredOf(h) / sum / divisor;
        }

        return Made(ratio, new(sums, squares, factors), "separate ratio, linearised");
    }

    /// <summary>The ratio of two counts in each stratum by itself.</summary>
    /// <param name="above">The numerator.</param>
    /// <param name="below">The denominator.</param>
    /// <returns>A ratio for each stratum; null where nothing of it was observed.</returns>
    /// <remarks>Of one observed unit of several no standard error is known: it is not given, and the
    /// interval is unbounded.</remarks>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    public IReadOnlyList<StratumRatio> RatioByStratum(LinearCount above, LinearCount below)
    {
        long[] y = Weights(above), x = Weights(below);
        var found = new StratumRatio[_strata.Length];
        for (int h = 0; h < found.Length; h++)
        {
            var (stratum, products) = (_strata[h], _products[h]);
            double divisor = (double)products.SumOf(x);
            found[h] = new(stratum, divisor == 0 ? null : RatioOf(stratum, products, y, x, divisor));
        }

        return found;
    }

    /// <summary>A ratio from strata formed after the fact; see <see cref="PostStratifiedTotal"/>.</summary>
    /// <param name="above">The numerator.</param>
    /// <param name="below">The denominator.</param>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    /// <exception cref="InvalidOperationException">The denominator adds up to 0.</exception>
    public Estimate PostStratifiedRatio(LinearCount above, LinearCount below)
    {
        long[] y = Weights(above), x = Weights(below);
        double divisor = Divisor(Expanded(x)), ratio = Expanded(y) / divisor;
        var residuals = ResidualsOf(y, x, _ => ratio, h => _strata[h].Weight / divisor);
        return PostStratified(ratio, residuals, double.NegativeInfinity);
    }

    private Estimate RatioOf(SampleStratum stratum, CrossProducts products, long[] y, long[] x, double divisor)
    {
        double n = stratum.Observed, ratio = (double)products.SumOf(y) / divisor;
        double squares = Quadratic(products, [(y, 1), (x, -ratio)]);
        // Of one unit the residual is 0 whatever the ratio; without degrees of freedom nothing is known.
        double without = n > 1 ? n / (n - 1) * squares / (divisor * divisor) : stratum.Units > 1 ? 1 : 0;
        return Estimate.Of(
            ratio, (1 - stratum.Fraction) * without, without, stratum.Observed - 1, Options, "ratio of a stratum");
    }

    /// <summary>The centred sum of squares of a weighted sum of counts.</summary>
    private static double Quadratic(CrossProducts products, ReadOnlySpan<(long[] Weights, double Factor)> parts)
    {
        double sum = 0;
        foreach (var (first, factor) in parts)
        {
            foreach (var (second, other) in parts) sum += factor * other * products.CentredProductOf(first, second);
        }

        return Math.Max(0, sum);
    }
}
