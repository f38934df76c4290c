namespace Electoral.Tally;

public sealed partial class StratifiedSample
{
    /// <summary>The expansion estimate of a total: Σ N/n Σ y.</summary>
    /// <param name="count">What is added up.</param>
    /// <returns>The total; never below what was counted already, where the count cannot fall.</returns>
    /// <exception cref="ArgumentException">The sheets do not give the count.</exception>
    public Estimate Total(LinearCount count)
    {
        long[] y = Weights(count), none = new long[y.Length];
        double total = Expanded(y);
        var residuals = ResidualsOf(y, none, _ => 0, h => _strata[h].Weight);
        double variance = VarianceOf(residuals, corrected: true);
        double? effect = DesignEffectOf(variance, y, none, 0, total / Units, 1);
        return Made(total, residuals, "expansion", effect, Seen(y));
    }

    /// <summary>The covariance of the expansion estimates of two totals.</summary>
    /// <param name="first">A count.</param>
    /// <param name="second">Another.</param>
    /// <exception cref="ArgumentException">The sheets do not give one of them.</exception>
    public double Covariance(LinearCount first, LinearCount second)
    {
        // By polarisation, so that strata of one station follow the same policy.
        long[] sum = Weights(first + second), difference = Weights(first - second), none = new long[sum.Length];
        double Of(long[] y) => VarianceOf(ResidualsOf(y, none, _ => 0, h => _strata[h].Weight), corrected: true);
        return (Of(sum) - Of(difference)) / 4;
    }

    /// <summary>
    /// The combined ratio estimate of a total: all registered voters times the ratio of the count to them.
    /// </summary>
    /// <param name="count">What is added up.</param>
    /// <returns>The total; never below what was counted already, where the count cannot fall.</returns>
    /// <exception cref="ArgumentException">The sheets do not give the count.</exception>
    /// <exception cref="InvalidOperationException">Registered voters are not known.</exception>
    public Estimate CombinedRatioTotal(LinearCount count)
    {
        long[] y = Weights(count), x = RegisteredWeights();
        double all = Registered ?? Throw.NotEstimable(DesignTexts.NoRegisteredOfStrata);
        double below = Divisor(Expanded(x)), ratio = Expanded(y) / below;
        var residuals = ResidualsOf(y, x, _ => ratio, h => all * _strata[h].Weight / below);
        double variance = VarianceOf(residuals, corrected: true);
        double? effect = DesignEffectOf(variance, y, x, ratio, 0, below / all);
        return Made(all * ratio, residuals, "combined ratio, linearised", effect, Seen(y));
    }

    /// <summary>
    /// The separate ratio estimate of a total: in each stratum its registered voters times the stratum's own ratio.
    /// </summary>
    /// <param name="count">What is added up.</param>
    /// <returns>The total; never below what was counted already, where the count cannot fall.</returns>
    /// <remarks>Its bias grows with the number of strata over that of stations in each: 20 or
    /// more are advised.</remarks>
    /// <exception cref="ArgumentException">The sheets do not give the count.</exception>
    /// <exception cref="InvalidOperationException">Registered voters of a stratum are not known.</exception>
    public Estimate SeparateRatioTotal(LinearCount count)
    {
        long[] y = Weights(count), x = RegisteredWeights();
        double total = SeparateTotal(y, x);
        return Made(total, SeparateResiduals(y, x, 1), "separate ratio, linearised", floor: Seen(y));
    }

    /// <summary>
    /// A total from strata formed after the fact: the sheets are seen as a simple random sample of all stations.
    /// </summary>
    /// <param name="count">What is added up.</param>
    /// <returns>The total, with n − 1 degrees of freedom.</returns>
    /// <exception cref="ArgumentException">The sheets do not give the count.</exception>
    public Estimate PostStratifiedTotal(LinearCount count)
    {
        long[] y = Weights(count), none = new long[y.Length];
        var residuals = ResidualsOf(y, none, _ => 0, h => _strata[h].Weight);
        return PostStratified(Expanded(y), residuals, Seen(y));
    }

    /// <summary>The mean of a count over all stations by the same estimate.</summary>
    /// <param name="count">What is averaged.</param>
    /// <exception cref="ArgumentException">The sheets do not give the count.</exception>
    public Estimate PostStratifiedMean(LinearCount count)
    {
        long[] y = Weights(count), none = new long[y.Length];
        double all = Units;
        var residuals = ResidualsOf(y, none, _ => 0, h => _strata[h].Weight / all);
        return PostStratified(Expanded(y) / all, residuals, double.NegativeInfinity);
    }

    private Estimate PostStratified(double value, Residuals residuals, double floor)
    {
        double n = Observed, sum = 0;
        for (int h = 0; h < _strata.Length; h++)
        {
            sum += residuals.Factors[h] * residuals.Factors[h] * residuals.Squares[h];
        }

        double without = n > 1 ? n / (n - 1) * sum : 0;
        return Estimate.Of(
            value, (1 - n / Units) * without, without, Observed - 1, Options, "post-stratified", null, floor);
    }

    private double SeparateTotal(long[] y, long[] x)
    {
        double total = 0;
        for (int h = 0; h < _strata.Length; h++)
        {
            if (_strata[h].Units > 0) total += RegisteredOf(h) * RatioIn(h, y, x);
        }

        return total;
    }

    /// <summary>The residuals of each stratum's own ratio, as they enter the total of all strata.</summary>
    private Residuals SeparateResiduals(long[] y, long[] x, double divisor) => ResidualsOf(
        y, x, h => RatioIn(h, y, x), h =>
        {
            double below = (double)_products[h].SumOf(x);
            return below == 0 ? 0 : RegisteredOf(h) / below / divisor;
        });

    /// <summary>The ratio in one stratum; 0 where it has no registered voters at all.</summary>
    private double RatioIn(int h, long[] y, long[] x)
    {
        double below = (double)_products[h].SumOf(x);
        if (below != 0) return (double)_products[h].SumOf(y) / below;
        return _strata[h].Units == 0 || RegisteredOf(h) == 0 ? 0 : Throw.NotEstimable(DesignTexts.NothingBelow);
    }

    private double RegisteredOf(int h) =>
        _strata[h].Registered ?? Throw.NotEstimable(DesignTexts.NoRegisteredOfStrata);

    private static double Divisor(double sum) => sum == 0 ? Throw.NotEstimable(DesignTexts.NothingBelow) : sum;
}
