namespace Electoral.Tally.Kernels;

/// <summary>
/// The exact probability that multinomial counts leave given limits, cell by cell or cumulatively: the tails of the
/// discrete Kolmogorov–Smirnov and Chebyshev statistics.
/// </summary>
/// <remarks>
/// Cumulative counts are a Markov chain of conditional binomials; the state is what lies within the limits so far. The
/// probability of leaving is added up from the steps that leave, all positive, instead of being 1 less the probability
/// of staying: tails of 1e-300 keep their digits.
/// </remarks>
internal sealed class MultinomialWindow
{
    private readonly long _total;
    private readonly double[] _probabilities;
    private readonly long[] _low;
    private readonly long[] _high;
    private readonly bool _isCumulative;

    /// <param name="total">The sum of the counts.</param>
    /// <param name="probabilities">Of the cells; they sum to 1.</param>
    /// <param name="low">The least count (or cumulative count) that stays, one per cell.</param>
    /// <param name="high">The largest one that stays, one per cell.</param>
    /// <param name="isCumulative">Whether the limits are those of the cumulative counts.</param>
    public MultinomialWindow(
        long total, ReadOnlySpan<double> probabilities, long[] low, long[] high, bool isCumulative)
    {
        (_total, _probabilities, _isCumulative) = (total, probabilities.ToArray(), isCumulative);
        _low = Array.ConvertAll(low, limit => Math.Max(limit, 0));
        _high = Array.ConvertAll(high, limit => Math.Min(limit, total));
    }

    /// <summary>How many transitions <see cref="LogLeaving"/> would look at.</summary>
    public double Work
    {
        get
        {
            double work = 0, states = 1;
            for (int cell = 0; cell < _low.Length; cell++)
            {
                double width = Math.Max(0, _high[cell] - _low[cell] + 1);
                work += states * width;
                states = _isCumulative ? width : Math.Min(_total + 1, states + width);
            }

            return work;
        }
    }

    /// <summary>ln of the probability that some count leaves its limits; −∞ where none can.</summary>
    public double LogLeaving()
    {
        var state = new double[] { 1 };
        long first = 0;
        var leaving = new List<double>();
        double left = 1, logScale = 0;
        for (int cell = 0; cell < _probabilities.Length; cell++)
        {
            double chance = cell == _probabilities.Length - 1 ? 1 : Math.Min(1, _probabilities[cell] / left);
            left -= _probabilities[cell];
            var (next, nextFirst, log) = Step(state, first, cell, chance);
            leaving.Add(log + logScale);
            if (next.Length == 0) break;
            double peak = next.Max();
            if (peak <= 0) break;
            for (int i = 0; i < next.Length; i++) next[i] /= peak;
            logScale += Math.Log(peak);
            (state, first) = (next, nextFirst);
        }

        return Math.Min(0, LogSpace.Sum([.. leaving]));
    }

    private (double[] Next, long First, double LogLeaving) Step(double[] state, long first, int cell, double chance)
    {
        long last = first + state.Length - 1;
        long nextFirst = _isCumulative ? _low[cell] : Math.Min(_total, first + _low[cell]);
        long nextLast = _isCumulative ? _high[cell] : Math.Min(_total, last + _high[cell]);
        var next = new double[Math.Max(0, nextLast - nextFirst + 1)];
        double leaving = double.NegativeInfinity;
        for (int i = 0; i < state.Length; i++)
        {
            if (state[i] == 0) continue;
            long so = first + i, trials = _total - so;
            long low = Math.Max(0, _isCumulative ? _low[cell] - so : _low[cell]);
            long high = Math.Min(trials, _isCumulative ? _high[cell] - so : _high[cell]);
            double log = high < low ? 0 : LogSpace.Add(
                BinomialDistribution.LogAtMost(low - 1, trials, chance),
                BinomialDistribution.LogAtLeast(high + 1, trials, chance));
            leaving = LogSpace.Add(leaving, log + Math.Log(state[i]));
            if (high >= low) Spread(next, state[i], trials, chance, (low, high), so - nextFirst);
        }

        return (next, nextFirst, leaving);
    }

    // Adds the masses of the counts that stay, from the mode outwards so that nothing underflows early.
    private static void Spread(
        double[] next, double weight, long trials, double chance, (long Low, long High) stay, long offset)
    {
        if (chance >= 1)
        {
            if (stay.High == trials) next[trials + offset] += weight;
            return;
        }

        long mode = Math.Clamp((long)((trials + 1) * chance), stay.Low, stay.High);
        double peak = weight * Math.Exp(BinomialDistribution.LogMass(mode, trials, chance));
        double odds = chance / (1 - chance), mass = peak;
        next[mode + offset] += mass;
        for (long count = mode + 1; count <= stay.High && mass > 0; count++)
        {
            mass *= odds * (trials - count + 1) / count;
            next[count + offset] += mass;
        }

        mass = peak;
        for (long count = mode - 1; count >= stay.Low && mass > 0; count--)
        {
            mass *= (count + 1) / (odds * (trials - count));
            next[count + offset] += mass;
        }
    }
}
