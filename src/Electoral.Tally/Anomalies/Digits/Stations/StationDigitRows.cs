using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// The digits that stations of one size show: for each count, the probabilities of last and second digits under the
/// binomial law with the count's own share, given a count of 10 or more, and of repeated, adjacent and distant last
/// digits, given 100 or more; and the average of those over the same law.
/// </summary>
/// <remarks>
/// Rows are as in <see cref="DigitFold"/>. They are made when first asked for and kept: stations of one size share
/// them, and so do all selections. Belongs to one thread; a span is good until the next one is asked for.
/// </remarks>
internal sealed class StationDigitRows
{
    /// <summary>The kind of each pair 00 … 99: 0 repeated, 1 adjacent, 9 and 0 among them, 2 distant.</summary>
    public static readonly byte[] KindOf = [.. Enumerable.Range(0, 100).Select(Kind)];

    private readonly BinomialRow _law;
    private readonly BinomialRow _outer;
    private readonly ValuesByCount _rows = new(DigitFold.Length);
    private readonly ValuesByCount _averages = new(DigitFold.Length);
    private long _trials;

    public StationDigitRows()
    {
        var ratios = new BinomialRatios();
        (_law, _outer) = (new(ratios), new(ratios));
    }

    /// <summary>Forgets the rows of the last size.</summary>
    public void Begin(long trials)
    {
        _trials = trials;
        _law.Begin(trials);
        _outer.Begin(trials);
        _rows.Begin(trials);
        _averages.Begin(trials);
    }

    /// <summary>The probabilities at the share of a count of 10 or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<double> Row(long count)
    {
        var row = _rows.RowAt(count, out bool isKnown);
        if (!isKnown) Fill((double)count / _trials, row);
        return row;
    }

    /// <summary>The probabilities at any share; whether a count of 10 or more is possible at all.</summary>
    public bool Fill(double share, Span<double> row)
    {
        _law.Fill(share);
        return DigitFold.Fill(_law.Masses, _law.First, row);
    }

    /// <summary>The mean of <see cref="Row"/> over the counts of the law at the share of a count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<double> Average(long count)
    {
        var average = _averages.RowAt(count, out bool isKnown);
        if (isKnown) return average;
        double share = (double)count / _trials;
        _outer.Fill(share);
        long first = _outer.First, step = LatticeSteps.Of(Math.Sqrt(_trials * share * (1 - share)));
        // Means over counts from 10 or from 100 on are cut there: what is cut is not smooth and takes every count.
        if (first < DigitFold.Least || (first < DigitFold.LeastPair && _outer.End > DigitFold.LeastPair)) step = 1;
        var masses = _outer.Masses;
        Vector256<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default, sum4 = default;
        Vector256<double> sum5 = default, sum6 = default;
        double all = 0, pairs = 0;
        for (long at = LatticeSteps.FirstFrom(Math.Max(first, DigitFold.Least), step); at < _outer.End; at += step)
        {
            double mass = masses[(int)(at - first)];
            if (mass < LatticeSteps.Negligible) continue;
            ref double row = ref MemoryMarshal.GetReference(Row(at));
            var factor = Vector256.Create(mass);
            sum0 += factor * Vector256.LoadUnsafe(ref row);
            sum1 += factor * Vector256.LoadUnsafe(ref row, 4);
            sum2 += factor * Vector256.LoadUnsafe(ref row, 8);
            sum3 += factor * Vector256.LoadUnsafe(ref row, 12);
            sum4 += factor * Vector256.LoadUnsafe(ref row, 16);
            sum5 += factor * Vector256.LoadUnsafe(ref row, 20);
            all += mass;
            if (at < DigitFold.LeastPair) continue;
            sum6 += factor * Vector256.LoadUnsafe(ref row, 24);
            pairs += mass;
        }

        (sum0 / all).CopyTo(average);
        (sum1 / all).CopyTo(average[4..]);
        (sum2 / all).CopyTo(average[8..]);
        (sum3 / all).CopyTo(average[12..]);
        (sum4 / all).CopyTo(average[16..]);
        (sum5 / all).CopyTo(average[20..]);
        (sum6 / Math.Max(pairs, double.Epsilon)).CopyTo(average[24..]);
        return average;
    }

    private static byte Kind(int pair) =>
        (byte)(Math.Abs(pair / 10 - pair % 10) switch { 0 => 0, 1 or 9 => 1, _ => 2 });
}
