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
    private readonly BinomialRow _law = new();
    private readonly BinomialRow _outer = new();
    private readonly CountCache _sums = new(1);
    private readonly CountCache _averages = new(1);
    private readonly List<FractionHit> _hits = [];
    private long _trials;

    /// <summary>The fractions that a station of this size can be at.</summary>
    public List<FractionHit> Hits => _hits;

    /// <summary>Forgets the last size.</summary>
    public void Begin(long trials)
    {
        _trials = trials;
        _law.Begin(trials);
        _outer.Begin(trials);
        _sums.Begin(trials);
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Average(long count)
    {
        if (_hits.Count == 0) return 0;
        ref double average = ref _averages.At(count, out bool isFilled)[0];
        if (isFilled) return average;
        double share = (double)count / _trials, sum = 0, all = 0;
        _outer.Fill(share);
        var masses = _outer.Masses;
        long step = LatticeSteps.Of(Math.Sqrt(_trials * share * (1 - share)));
        for (long at = LatticeSteps.FirstFrom(_outer.First, step); at < _outer.End; at += step)
        {
            double mass = masses[(int)(at - _outer.First)];
            if (mass < LatticeSteps.Negligible) continue;
            sum += mass * Sum(at);
            all += mass;
        }

        // Asking for averages moves no rows but one's own.
        average = sum / all;
        return average;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Sum(long count)
    {
        ref double sum = ref _sums.At(count, out bool isFilled)[0];
        if (isFilled) return sum;
        Span<double> chances = stackalloc double[CoarseFractions.Count];
        sum = Fill(count, chances);
        return sum;
    }
}

/// <summary>A fraction that stations of one size can be at.</summary>
/// <param name="Fraction">Its place among <see cref="CoarseFractions.Fractions"/>.</param>
/// <param name="Count">The count that is exactly that part of the size.</param>
internal readonly record struct FractionHit(int Fraction, long Count);
