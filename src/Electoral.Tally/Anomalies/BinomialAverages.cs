using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// A function of the count of stations of one size, its mean over the binomial law of the count's share, and the mean
/// of that.
/// </summary>
/// <param name="function">The function: smooth, as a mean over such a law is.</param>
/// <remarks>Made when first asked for and kept: stations of one size share them. Belongs to one thread.</remarks>
internal sealed class BinomialAverages(Func<long, double> function)
{
    // From so many ballots on the second correction is below a hundredth of a station in ten thousand.
    private const long ManyTrials = 200;

    // Enough for six digits of a correction, which is itself a small part of the function.
    private const double Negligible = 1e-10;

    private readonly BinomialRow[] _laws = [new(), new()];
    private readonly CountCache[] _known = [new(1), new(1), new(1)];
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
        ref double value = ref _known[times].At(count, out bool isFilled)[0];
        if (!isFilled) value = times == 0 ? function(count) : Average(count, times);
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
        double twiced = 2 * At(count, 0) - At(count, 1);
        return _trials >= ManyTrials ? twiced : twiced + At(count, 0) - 2 * At(count, 1) + At(count, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Average(long count, int times)
    {
        double share = (double)count / _trials, sum = 0, all = 0;
        var law = _laws[times - 1];
        law.Fill(share);
        var masses = law.Masses;
        long step = LatticeSteps.WideOf(Math.Sqrt(_trials * share * (1 - share)));
        for (long at = LatticeSteps.FirstFrom(law.First, step); at < law.End; at += step)
        {
            double mass = masses[(int)(at - law.First)];
            if (mass < Negligible) continue;
            sum += mass * At(at, times - 1);
            all += mass;
        }

        return sum / all;
    }
}
