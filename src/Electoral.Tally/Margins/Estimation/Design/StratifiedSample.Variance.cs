namespace Electoral.Tally;

public sealed partial class StratifiedSample
{
    /// <summary>Sums and centred sums of squares of a residual y − R x in each stratum.</summary>
    private readonly record struct Residuals(double[] Sums, double[] Squares, double[] Factors);

    /// <summary>The residuals y − R x, R of each stratum, times a factor of each stratum.</summary>
    private Residuals ResidualsOf(long[] y, long[] x, Func<int, double> ratio, Func<int, double> factor)
    {
        var (sums, squares, factors) =
            (new double[_strata.Length], new double[_strata.Length], new double[_strata.Length]);
        for (int h = 0; h < _strata.Length; h++)
        {
            var products = _products[h];
            double r = ratio(h);
            sums[h] = (double)products.SumOf(y) - r * (double)products.SumOf(x);
            double yy = products.CentredProductOf(y, y);
            squares[h] = r == 0
                ? yy
                : Math.Max(0, yy - 2 * r * products.CentredProductOf(y, x) + r * r * products.CentredProductOf(x, x));
            factors[h] = factor(h);
        }

        return new(sums, squares, factors);
    }

    /// <summary>
    /// Σ (1 − f) n/(n − 1) Σ (factor · residual − mean)²; strata of one observed unit by the policy.
    /// </summary>
    private double VarianceOf(Residuals residuals, bool corrected)
    {
        double sum = 0;
        int single = 0, several = 0;
        for (int h = 0; h < _strata.Length; h++)
        {
            var stratum = _strata[h];
            double left = corrected ? 1 - stratum.Fraction : 1;
            double scale = residuals.Factors[h] * residuals.Factors[h] * left;
            if (stratum.Observed > 1)
            {
                several++;
                sum += scale * stratum.Observed / (stratum.Observed - 1) * residuals.Squares[h];
            }
            else if (stratum.Observed == 1 && stratum.Units > 1)
            {
                single++;
                bool adjusts = Options.SingleStations == SingleStationPolicy.Adjust;
                sum += adjusts ? scale * residuals.Sums[h] * residuals.Sums[h] : 0;
            }
        }

        bool averages = Options.SingleStations == SingleStationPolicy.Average && several > 0;
        return averages ? sum * (several + single) / several : sum;
    }

    private Estimate Made(
        double value, Residuals residuals, string method, double? designEffect = null,
        double floor = double.NegativeInfinity) => Estimate.Of(
            value, VarianceOf(residuals, corrected: true), VarianceOf(residuals, corrected: false), DegreesOfFreedom,
            Options, method, designEffect, floor);

    /// <summary>Σ w y over the observed units.</summary>
    private double Expanded(long[] weights)
    {
        double sum = 0;
        for (int h = 0; h < _strata.Length; h++) sum += _strata[h].Weight * (double)_products[h].SumOf(weights);
        return sum;
    }

    /// <summary>
    /// The variance over that of a simple random sample of as many units for the total of y − R x − mean, whose
    /// divisor is that of the estimate.
    /// </summary>
    private double? DesignEffectOf(double variance, long[] y, long[] x, double ratio, double mean, double divisor)
    {
        double weighted = 0, n = Observed, all = Units;
        for (int h = 0; h < _strata.Length; h++)
        {
            var products = _products[h];
            double sum = (double)products.SumOf(y) - ratio * (double)products.SumOf(x);
            double squares = (double)products.ProductOf(y, y) - 2 * ratio * (double)products.ProductOf(y, x)
                + ratio * ratio * (double)products.ProductOf(x, x);
            weighted += _strata[h].Weight * (squares - 2 * mean * sum + mean * mean * products.Sheets);
        }

        if (n < 2) return null;
        double simple = all * all * (1 - n / all) / n * (weighted / all) * n / (n - 1) / (divisor * divisor);
        return simple > 0 ? variance / simple : null;
    }

    /// <summary>What has been counted already, where a count cannot fall: the floor of a total.</summary>
    private double Seen(long[] weights)
    {
        if (Array.Exists(weights, weight => weight < 0)) return double.NegativeInfinity;
        double sum = 0;
        foreach (var products in _products) sum += (double)products.SumOf(weights);
        return sum;
    }

    /// <summary>The residuals of units, as they are, in each stratum.</summary>
    private Residuals ResidualsOf(double[] units)
    {
        var (sums, squares, factors) =
            (new double[_strata.Length], new double[_strata.Length], new double[_strata.Length]);
        factors.AsSpan().Fill(1);
        for (int h = 0; h < _strata.Length; h++)
        {
            var own = units.AsSpan(_units.Starts[h].._units.Starts[h + 1]);
            foreach (double unit in own) sums[h] += unit;
            double mean = own.Length == 0 ? 0 : sums[h] / own.Length;
            foreach (double unit in own) squares[h] += (unit - mean) * (unit - mean);
        }

        return new(sums, squares, factors);
    }

    /// <summary>N/n of each observed unit.</summary>
    private double[] DesignWeights()
    {
        double[] weights = new double[_units.Count];
        for (int h = 0; h < _strata.Length; h++)
        {
            weights.AsSpan(_units.Starts[h].._units.Starts[h + 1]).Fill(_strata[h].Weight);
        }

        return weights;
    }

    private long[] Weights(LinearCount count) => _products[0].Weights(count);

    private long[] RegisteredWeights()
    {
        if (_units.VariableOfCell[Cells.Field(CountField.Registered)] < 0) Throw.NotEstimable(DesignTexts.NoRegistered);
        return Weights(LinearCount.Registered);
    }
}
