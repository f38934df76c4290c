namespace Electoral.Tally;

public sealed partial class StratifiedSample
{
    /// <summary>
    /// The generalised regression estimate of a total: weights N/n, changed as little as possible so that they hit the
    /// known numbers of stations and of registered voters.
    /// </summary>
    /// <param name="count">What is added up.</param>
    /// <remarks>
    /// Deville and Särndal (1992), JASA 87:376; residuals of the regression with
    /// the weights N/n, times the new weights.
    /// </remarks>
    /// <exception cref="ArgumentException">The sheets do not give the count.</exception>
    /// <exception cref="InvalidOperationException">Registered voters are not known, or all stations
    /// have the same number.</exception>
    public Estimate GregTotal(LinearCount count)
    {
        var greg = Greg.Of(this);
        double[] y = _units.Values(Weights(count));
        return greg.Estimate(greg.Total(y), greg.ResidualsOf(y), Seen(Weights(count)));
    }

    /// <summary>The ratio of two totals by the same weights.</summary>
    /// <param name="above">The numerator, such as the lead.</param>
    /// <param name="below">The denominator, such as valid votes.</param>
    /// <exception cref="ArgumentException">The sheets do not give a count.</exception>
    /// <exception cref="InvalidOperationException">Registered voters are not known, or the
    /// denominator is 0.</exception>
    public Estimate GregRatio(LinearCount above, LinearCount below)
    {
        var greg = Greg.Of(this);
        double[] y = _units.Values(Weights(above)), x = _units.Values(Weights(below));
        double divisor = Divisor(greg.Total(x)), ratio = greg.Total(y) / divisor;
        for (int unit = 0; unit < y.Length; unit++) y[unit] = (y[unit] - ratio * x[unit]) / divisor;
        return greg.Estimate(ratio, greg.ResidualsOf(y), double.NegativeInfinity);
    }

    /// <summary>The weights of that estimate, in the order of <see cref="Rows"/>.</summary>
    /// <exception cref="InvalidOperationException">Registered voters are not known, or all stations
    /// have the same number.</exception>
    public IReadOnlyList<double> GregWeights() => Greg.Of(this).Weights;

    /// <summary>Calibrated weights, and what they leave of a variable.</summary>
    private sealed class Greg
    {
        private readonly StratifiedSample _sample;
        private readonly double[] _design;

        // Registered voters less their weighted mean.
        private readonly double[] _registered;
        private readonly double _stations;
        private readonly double _squares;

        private Greg(StratifiedSample sample, double[] design, double[] registered)
        {
            (_sample, _design, _registered) = (sample, design, registered);
            double sum = 0;
            for (int unit = 0; unit < design.Length; unit++)
            {
                _stations += design[unit];
                sum += design[unit] * registered[unit];
            }

            // The regressors 1 and R - mean are orthogonal, so that nothing cancels.
            double mean = sum / _stations;
            for (int unit = 0; unit < design.Length; unit++)
            {
                registered[unit] -= mean;
                _squares += design[unit] * registered[unit] * registered[unit];
            }

            if (_squares == 0) Throw.NotEstimable(DesignTexts.EqualRegisters);
            double all = sample.Registered ?? Throw.NotEstimable(DesignTexts.NoRegisteredOfStrata);
            // The weights N/n hit the number of stations already.
            double slope = (all - sum) / _squares;
            Weights = [.. design.Zip(registered, (weight, voters) => weight * (1 + slope * voters))];
        }

        public double[] Weights { get; }

        public static Greg Of(StratifiedSample sample) =>
            new(sample, sample.DesignWeights(), sample._units.Values(sample.RegisteredWeights()));

        public double Total(double[] y)
        {
            double total = 0;
            for (int unit = 0; unit < y.Length; unit++) total += Weights[unit] * y[unit];
            return total;
        }

        public double[] ResidualsOf(double[] y)
        {
            double level = 0, slope = 0;
            for (int unit = 0; unit < y.Length; unit++)
            {
                level += _design[unit] * y[unit];
                slope += _design[unit] * y[unit] * _registered[unit];
            }

            (level, slope) = (level / _stations, slope / _squares);
            double[] residuals = new double[y.Length];
            for (int unit = 0; unit < y.Length; unit++)
            {
                residuals[unit] = Weights[unit] * (y[unit] - level - slope * _registered[unit]);
            }

            return residuals;
        }

        public Estimate Estimate(double value, double[] residuals, double floor) =>
            _sample.Made(value, _sample.ResidualsOf(residuals), "regression, linearised", null, floor);
    }
}
