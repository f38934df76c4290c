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
/// Rows are made when first asked for and kept: stations of one size share them, and so do all selections. A row has
/// 24 numbers, last digits first, then second ones, then the kinds of pairs: six vectors of four, so that an average
/// costs six multiplications a row. Belongs to one thread; a span is good until the next one is asked for.
/// </remarks>
internal sealed class StationDigitRows
{
    public const int Least = 10;
    public const int LeastPair = 100;
    public const int Length = 24;
    public const int Kinds = 20;

    /// <summary>The kind of each pair 00 … 99: 0 repeated, 1 adjacent, 9 and 0 among them, 2 distant.</summary>
    public static readonly byte[] KindOf = [.. Enumerable.Range(0, 100).Select(Kind)];

    // Above that size the average is taken over every few counts only, a sixth of a standard deviation apart, where
    // the sum of a smooth function is as good as over all.
    private const long LargestDense = 8192;
    private const double Negligible = 1e-8;

    private readonly BinomialRow _law = new();
    private readonly BinomialRow _outer = new();
    private readonly Dictionary<long, int> _slots = [];
    private readonly StationDigitCache _rows = new();
    private readonly StationDigitCache _averages = new();
    private long _trials;

    private bool IsDense => _trials <= LargestDense;

    /// <summary>Forgets the rows of the last size.</summary>
    public void Begin(long trials)
    {
        _trials = trials;
        _slots.Clear();
        int slots = IsDense ? (int)trials + 1 : 0;
        _rows.Clear(slots);
        _averages.Clear(slots);
    }

    /// <summary>The probabilities at the share of a count of 10 or more.</summary>
    public ReadOnlySpan<double> Row(long count)
    {
        int slot = SlotOf(count);
        var row = _rows.At(slot, out bool isFilled);
        if (!isFilled) Fill((double)count / _trials, row);
        return row;
    }

    /// <summary>The probabilities at any share; whether a count of 10 or more is possible at all.</summary>
    public bool Fill(double share, Span<double> row)
    {
        _law.Fill(_trials, share);
        row.Clear();
        double all = 0;
        long first = Math.Max(Least, _law.First), last = _law.Last;
        if (first > last) return false;
        var masses = _law.Masses[(int)(first - _law.First)..];
        int digit = (int)(first % 10);
        foreach (double mass in masses)
        {
            row[digit] += mass;
            all += mass;
            if (++digit == 10) digit = 0;
        }

        AddSecond(masses, first, last, row[10..]);
        if (all <= 0) return false;
        foreach (ref double probability in row[..Kinds]) probability /= all;
        FillKinds(masses, first, row[Kinds..]);
        return true;
    }

    /// <summary>The mean of <see cref="Row"/> over the counts of the law at the share of a count.</summary>
    public ReadOnlySpan<double> Average(long count)
    {
        int slot = SlotOf(count);
        var average = _averages.At(slot, out bool isFilled);
        if (isFilled) return average;
        double share = (double)count / _trials;
        _outer.Fill(_trials, share);
        long step = IsDense ? 1 : Math.Max(1, (long)(Math.Sqrt(_trials * share * (1 - share)) / 6));
        double limit = Negligible * _outer[Math.Min(_trials, (long)((_trials + 1) * share))], all = 0, pairs = 0;
        Span<double> sum = stackalloc double[Length];
        sum.Clear();
        long first = Math.Max(Least, _outer.First);
        for (long at = first + (count - first) % step; at <= _outer.Last; at += step)
        {
            double mass = _outer[at];
            if (mass < limit) continue;
            bool hasPair = at >= LeastPair;
            AddTimes(hasPair ? sum : sum[..Kinds], Row(at), mass);
            all += mass;
            if (hasPair) pairs += mass;
        }

        // Asking for rows may have moved the cache.
        average = _averages.At(slot, out _);
        for (int i = 0; i < Length; i++) average[i] = sum[i] / (i < Kinds ? all : Math.Max(pairs, double.Epsilon));
        return average;
    }

    private int SlotOf(long count)
    {
        if (IsDense) return (int)count;
        ref int slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, count, out bool isKnown);
        if (!isKnown) slot = _slots.Count - 1;
        return slot;
    }

    private static void AddTimes(Span<double> sum, ReadOnlySpan<double> row, double mass)
    {
        var factor = Vector256.Create(mass);
        for (int i = 0; i < sum.Length; i += Vector256<double>.Count)
        {
            var added = Vector256.Create<double>(sum[i..]) + factor * Vector256.Create<double>(row[i..]);
            added.CopyTo(sum[i..]);
        }
    }

    private static void FillKinds(ReadOnlySpan<double> masses, long first, Span<double> kinds)
    {
        long start = Math.Max(first, LeastPair);
        if (start - first >= masses.Length) return;
        double all = 0;
        int pair = (int)(start % 100);
        foreach (double mass in masses[(int)(start - first)..])
        {
            kinds[KindOf[pair]] += mass;
            all += mass;
            if (++pair == 100) pair = 0;
        }

        if (all <= 0) return;
        foreach (ref double probability in kinds) probability /= all;
    }

    private static byte Kind(int pair) =>
        (byte)(Math.Abs(pair / 10 - pair % 10) switch { 0 => 0, 1 or 9 => 1, _ => 2 });

    // Counts with one second digit lie together: 170 … 179.
    private static void AddSecond(ReadOnlySpan<double> masses, long first, long last, Span<double> second)
    {
        long width = 1;
        while (first / width >= 100) width *= 10;
        for (long count = first; count <= last;)
        {
            if (count / width >= 100) width *= 10;
            long end = Math.Min(last, (count / width + 1) * width - 1);
            double sum = 0;
            foreach (double mass in masses[(int)(count - first)..(int)(end - first + 1)]) sum += mass;
            second[(int)(count / width % 10)] += sum;
            count = end + 1;
        }
    }
}
