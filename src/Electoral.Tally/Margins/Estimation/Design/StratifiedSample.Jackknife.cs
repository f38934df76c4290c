namespace Electoral.Tally;

public sealed partial class StratifiedSample
{
    /// <summary>The expansion total with the variance of the delete-one jackknife.</summary>
    /// <param name="count">What is added up.</param>
    /// <remarks>Equal to the stratified variance of <see cref="Total"/>.</remarks>
    /// <exception cref="ArgumentException">The sheets do not give the count.</exception>
    public JackknifeEstimate JackknifeTotal(LinearCount count)
    {
        double[] y = _units.Values(Weights(count)), ones = new double[y.Length];
        return Jackknife(y, ones, (total, _) => total, Seen(Weights(count)));
    }

    /// <summary>The combined ratio with the variance of the delete-one jackknife.</summary>
    /// <param name="above">The numerator, such as the lead.</param>
    /// <param name="below">The denominator, such as valid votes.</param>
    /// <remarks>
    /// Each unit is left out in turn, the others of its stratum weighted by n/(n − 1) more; squares are scaled by
    /// (1 − f)(n − 1)/n (Rao and Wu 1988). Strata of one unit, or observed completely, add nothing.
    /// </remarks>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    /// <exception cref="InvalidOperationException">The denominator adds up to 0.</exception>
    public JackknifeEstimate JackknifeRatio(LinearCount above, LinearCount below)
    {
        double[] y = _units.Values(Weights(above)), x = _units.Values(Weights(below));
        Divisor(Expanded(Weights(below)));
        return Jackknife(y, x, (top, bottom) => top / bottom, double.NegativeInfinity);
    }

    private JackknifeEstimate Jackknife(
        double[] y, double[] x, Func<double, double, double> statistic, double floor)
    {
        var (sumY, sumX) = (Sums(y), Sums(x));
        double allY = 0, allX = 0;
        for (int h = 0; h < _strata.Length; h++)
        {
            allY += _strata[h].Weight * sumY[h];
            allX += _strata[h].Weight * sumX[h];
        }

        double whole = statistic(allY, allX), mean = 0, used = 0;
        double[] replicates = new double[y.Length];
        for (int h = 0; h < _strata.Length; h++)
        {
            double n = _strata[h].Observed, weight = _strata[h].Weight;
            if (n < 2) continue;
            for (int unit = _units.Starts[h]; unit < _units.Starts[h + 1]; unit++)
            {
                // The stratum's total without the unit, n/(n - 1) times, less what it was with it.
                double lessY = weight * (sumY[h] - n * y[unit]) / (n - 1);
                double lessX = weight * (sumX[h] - n * x[unit]) / (n - 1);
                replicates[unit] = statistic(allY + lessY, allX + lessX);
                if (_strata[h].Fraction >= 1) continue;
                mean += replicates[unit];
                used++;
            }
        }

        mean = used == 0 ? whole : mean / used;
        double about = Squares(replicates, whole, corrected: true);
        var estimate = Estimate.Of(
            whole, about, Squares(replicates, whole, corrected: false), DegreesOfFreedom, Options,
            "delete-one jackknife", null, floor);
        return new(estimate, Math.Sqrt(Squares(replicates, mean, corrected: true)));
    }

    private double Squares(double[] replicates, double centre, bool corrected)
    {
        double sum = 0;
        for (int h = 0; h < _strata.Length; h++)
        {
            double n = _strata[h].Observed;
            if (n < 2) continue;
            double own = 0;
            foreach (double replicate in replicates.AsSpan(_units.Starts[h].._units.Starts[h + 1]))
            {
                own += (replicate - centre) * (replicate - centre);
            }

            sum += (corrected ? 1 - _strata[h].Fraction : 1) * (n - 1) / n * own;
        }

        return sum;
    }

    private double[] Sums(double[] units)
    {
        double[] sums = new double[_strata.Length];
        for (int h = 0; h < sums.Length; h++)
        {
            foreach (double unit in units.AsSpan(_units.Starts[h].._units.Starts[h + 1])) sums[h] += unit;
        }

        return sums;
    }
}
