using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// How likely stations of one size fall at a coarse fraction: at the share of each count, and on average over the
/// binomial law of that share.
/// </summary>
/// <remarks>Made when first asked for and kept: stations of one size share them. Belongs to one thread.</remarks>
internal sealed class FractionRows
{
    private readonly BinomialRow _law;
    private readonly BinomialAverages _averages;
    private readonly List<FractionHit> _hits = [];
    private long _trials;

    public FractionRows()
    {
        var ratios = new BinomialRatios();
        _law = new(ratios);
        _averages = new(Sum, ratios);
    }

    /// <summary>The fractions that a station of this size can be at.</summary>
    public List<FractionHit> Hits => _hits;

    /// <summary>Forgets the last size.</summary>
    public void Begin(long trials)
    {
        _trials = trials;
        _law.Begin(trials);
        _averages.Begin(trials);
        _hits.Clear();
        for (int fraction = 0; fraction < CoarseFractions.Fractions.Count; fraction++)
        {
            var (numerator, denominator) = CoarseFractions.Fractions[fraction];
            if (trials % denominator == 0) _hits.Add(new(fraction, trials / denominator * numerator));
        }
    }

    /// <summary>The probability of each of <see cref="Hits"/> at the share of a count; their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Fill(long count, Span<double> chances)
    {
        _law.Fill((double)count / _trials);
        double sum = 0;
        for (int i = 0; i < _hits.Count; i++) sum += chances[i] = _law[_hits[i].Count];
        return sum;
    }

    /// <summary>The mean of the sum of chances over the counts of the law at the share of a count.</summary>
    public double Average(long count) => _hits.Count == 0 ? 0 : _averages.At(count, times: 1);

    private double Sum(BinomialRow law)
    {
        double sum = 0;
        foreach (var hit in _hits) sum += law[hit.Count];
        return sum;
    }
}
