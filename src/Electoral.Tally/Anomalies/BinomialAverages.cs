using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// A function of the count of stations of one size, its mean over the binomial law of
/// the count's share, and the mean of that.
/// </summary>
/// <param name="function">
/// The function, as a mean over the law at the share of the count: smooth, as such a mean is.
/// </param>
/// <param name="ratios">What the laws share with others of the same size.</param>
/// <remarks>Made when first asked for and kept: stations of one size share them. Belongs to one thread.</remarks>
internal sealed class BinomialAverages(Func<BinomialRow, double> function, BinomialRatios ratios)
{
    // From this many ballots on, the second correction is below a hundredth of a station in ten thousand.
    private const long ManyTrials = 200;

    // Enough for six digits of a correction, which is itself a small part of the function.
    private const double Negligible = 1e-10;

    private readonly BinomialRow[] _laws = [new(ratios), new(ratios), new(ratios)];
    private readonly ValuesByCount[] _known = [new(), new(), new()];
    private long _trials;

    /// <summary>Forgets the last size.</summary>
    public void Begin(long trials)
    {
        _trials = trials;
        foreach (var law in _laws) law.Begin(trials);
        foreach (var known in _known) known.Begin(trials);
    }

    /// <summary>The function at a count, averaged 0, 1 or 2 times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double At(long count, int times)
    {
        // Asking for averages of fewer times moves no rows but theirs.
        ref double value = ref _known[times].At(count);
        if (double.IsNaN(value)) value = times == 0 ? function(LawAt(count, 0)) : Average(count, times);
        return value;
    }

    /// <summary>
    /// The function less its bias where the count's share stands for a chance that is not known: f + (f − Af), and in
    /// small stations + (f − 2Af + A²f), where A takes the mean.
    /// </summary>
    /// <remarks>
    /// The first terms of f/A, whose mean over the law of any chance is f itself at that chance. One correction is
    /// Tukey's "twicing" (1977); stations of less than a hundred ballots need the second.
    /// </remarks>
    public double Corrected(long count)
    {
        // The average first: its law is that of the function at the count, too.
        double once = At(count, 1), twiced = 2 * At(count, 0) - once;
        return _trials >= ManyTrials ? twiced : twiced + At(count, 0) - 2 * once + At(count, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Average(long count, int times)
    {
        double share = (double)count / _trials, sum = 0, all = 0;
        var law = LawAt(count, times);
        ref double itself = ref _known[0].At(count);
        if (double.IsNaN(itself)) itself = function(law);
        var masses = law.Masses;
        var known = _known[times - 1];
        long step = LatticeSteps.Of(Math.Sqrt(_trials * share * (1 - share)));
        for (long at = LatticeSteps.FirstFrom(law.First, step); at < law.End; at += step)
        {
            double mass = masses[(int)(at - law.First)];
            if (mass < Negligible) continue;
            double value = known.At(at);
            sum += mass * (double.IsNaN(value) ? At(at, times - 1) : value);
            all += mass;
        }

        return sum / all;
    }

    private BinomialRow LawAt(long count, int times)
    {
        var law = _laws[times];
        law.Fill((double)count / _trials);
        return law;
    }
}
