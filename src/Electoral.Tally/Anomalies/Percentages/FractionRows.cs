using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// How likely stations of one size fall at a coarse fraction: at the share of each count, and on average over the
/// binomial law of that share.
/// </summary>
/// <remarks>Made when first asked for and kept: stations of one size share them. Belongs to one thread.</remarks>
internal sealed class FractionRows
{
    private const double Negligible = 1e-8;

    private readonly BinomialRow _law = new();
    private readonly BinomialRow _outer = new();
    private readonly Dictionary<long, double> _chances = [];
    private readonly Dictionary<long, double> _averages = [];
    private long[] _hits = [];
    private long _trials;

    /// <summary>Forgets the last size.</summary>
    public void Begin(long trials)
    {
        _trials = trials;
        _chances.Clear();
        _averages.Clear();
        _hits = [.. CoarseFractions.Fractions.Where(fraction => fraction.Numerator * trials % fraction.Denominator == 0)
            .Select(fraction => fraction.Numerator * trials / fraction.Denominator)];
    }

    /// <summary>The probability of any fraction at the share of a count.</summary>
    public double Chance(long count)
    {
        if (_chances.TryGetValue(count, out double known)) return known;
        double sum = 0;
        if (_hits.Length > 0)
        {
            _law.Fill(_trials, (double)count / _trials);
            foreach (long hit in _hits) sum += _law[hit];
        }

        _chances.Add(count, sum);
        return sum;
    }

    /// <summary>The mean of <see cref="Chance"/> over the counts of the law at the share of a count.</summary>
    public double Average(long count)
    {
        if (_averages.TryGetValue(count, out double known)) return known;
        double share = (double)count / _trials, sum = 0, all = 0;
        _outer.Fill(_trials, share);
        double limit = Negligible * _outer[Math.Min(_trials, (long)((_trials + 1) * share))];

        // Chances are smooth on the scale of the law: a sixth of its deviation apart is as good as every count.
        long step = Math.Max(1, (long)(Math.Sqrt(_trials * share * (1 - share)) / 6));
        for (long at = _outer.First + (count - _outer.First) % step; at <= _outer.Last; at += step)
        {
            double mass = _outer[at];
            if (mass < limit) continue;
            sum += mass * Chance(at);
            all += mass;
        }

        _averages.Add(count, sum / all);
        return sum / all;
    }
}
