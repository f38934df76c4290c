using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The ratios of binomial masses four counts apart, without the odds: all
/// distributions with this many trials share them.
/// </summary>
/// <remarks>The buffers are reused: they belong to one thread.</remarks>
internal sealed class BinomialRatios
{
    /// <summary>How many masses a step takes.</summary>
    public const int Lanes = 4;

    // Tables for more trials than this would cost more than they save.
    private const int LargestTable = 8192;

    private long _trials = -1;

    /// <summary>Whether the number of trials is small enough for tables.</summary>
    public bool HasTable => _trials <= LargestTable;

    /// <summary>For each count: of the mass four counts above to its own.</summary>
    public double[] Upwards { get; private set; } = [];

    /// <summary>For each count: of the mass four counts below to its own.</summary>
    public double[] Downwards { get; private set; } = [];

    /// <summary>Prepares for distributions with this many trials.</summary>
    public void Begin(long trials)
    {
        if (trials == _trials) return;
        _trials = trials;
        if (!HasTable) return;
        int size = (int)trials + 2 * BinomialRow.Alignment;
        if (size > Upwards.Length) (Upwards, Downwards) = (new double[size], new double[size]);
        Fill(Upwards, Downwards, (int)trials);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(double[] upwards, double[] downwards, int trials)
    {
        Vector256<double> lanes = Vector256.Create(0.0, 1, 2, 3), one = Vector256<double>.One;
        Vector256<double> two = Vector256.Create(2.0), three = Vector256.Create(3.0), four = Vector256.Create(4.0);
        for (int count = 0; count <= trials; count += Lanes)
        {
            var done = Vector256.Create((double)count) + lanes;
            var left = Vector256.Create((double)trials) - done;
            var above = left * (left - one) * ((left - two) * (left - three));
            var below = (done + one) * (done + two) * ((done + three) * (done + four));
            (above / below).CopyTo(upwards, count);
            above = done * (done - one) * ((done - two) * (done - three));
            below = (left + one) * (left + two) * ((left + three) * (left + four));
            // There are no masses above the number of trials.
            Vector256.ConditionalSelect(Vector256.LessThan(left, Vector256<double>.Zero), default, above / below)
                .CopyTo(downwards, count);
        }
    }
}
