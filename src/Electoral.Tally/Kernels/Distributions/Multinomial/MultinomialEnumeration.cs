namespace Electoral.Tally.Kernels;

/// <summary>The exact tail of Pearson's X² by going through all outcomes of a small multinomial count.</summary>
/// <remarks>
/// X² = Σ O²/E − n, so outcomes are compared by Σ O²/p; where all cells have one probability, by the integer Σ O², and
/// outcomes that differ by less than 1e-9 of it tie.
/// </remarks>
internal sealed class MultinomialEnumeration
{
    private readonly double[] _logProbabilities;
    private readonly double[] _inverse;
    private readonly double[] _logFactorials;
    private readonly double _limit;
    private double _sum;

    private MultinomialEnumeration(ReadOnlySpan<long> counts, ReadOnlySpan<double> probabilities)
    {
        long total = 0;
        foreach (long count in counts) total += count;
        bool isEven = probabilities.IndexOfAnyExcept(probabilities[0]) < 0;
        _logProbabilities = new double[counts.Length];
        _inverse = new double[counts.Length];
        for (int cell = 0; cell < counts.Length; cell++)
        {
            _logProbabilities[cell] = Math.Log(probabilities[cell]);
            _inverse[cell] = isEven ? 1 : 1 / probabilities[cell];
            _limit += _inverse[cell] * counts[cell] * counts[cell];
        }

        _limit *= 1 - 1e-9;
        _logFactorials = new double[total + 1];
        for (int n = 2; n <= total; n++) _logFactorials[n] = _logFactorials[n - 1] + Math.Log(n);
    }

    /// <summary>How many outcomes there are: n + k − 1 over k − 1.</summary>
    public static double Outcomes(long total, int cells) =>
        Math.Exp(SpecialFunctions.LogChoose(total + cells - 1, cells - 1));

    /// <summary>ln P(X² ≥ the observed one).</summary>
    public static double LogTail(ReadOnlySpan<long> counts, ReadOnlySpan<double> probabilities)
    {
        var all = new MultinomialEnumeration(counts, probabilities);
        int total = all._logFactorials.Length - 1;
        all.Go(0, total, all._logFactorials[total], 0);
        return Math.Min(0, Math.Log(all._sum));
    }

    private void Go(int cell, int left, double logMass, double statistic)
    {
        if (cell == _inverse.Length - 1)
        {
            statistic += _inverse[cell] * left * left;
            if (statistic >= _limit) _sum += Math.Exp(logMass + left * _logProbabilities[cell] - _logFactorials[left]);
            return;
        }

        for (int count = 0; count <= left; count++)
        {
            double mass = logMass + count * _logProbabilities[cell] - _logFactorials[count];
            Go(cell + 1, left - count, mass, statistic + _inverse[cell] * count * count);
        }
    }
}
