using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// The digits that stations of one size show: for each count, the probabilities of last and second digits under the
/// binomial law with the count's own share, given a count of 10 or more; and the average of those over the same law.
/// </summary>
/// <remarks>
/// Rows are made when first asked for and kept: stations of one size share them, and so do all selections. A row has
/// 20 numbers, last digits first. Belongs to one thread.
/// </remarks>
internal sealed class StationDigitRows
{
    public const int Least = 10;
    public const int Length = 20;

    // Above that size the average is taken over every few counts only, a sixth of a standard deviation apart, where
    // the sum of a smooth function is as good as over all.
    private const long LargestDense = 8192;
    private const double Negligible = 1e-8;

    private readonly Dictionary<long, double[]> _rows = [];
    private readonly Dictionary<long, double[]> _averages = [];
    private readonly BinomialRow _law = new();
    private readonly BinomialRow _outer = new();
    private long _trials;

    /// <summary>Forgets the rows of the last size.</summary>
    public void Begin(long trials)
    {
        _trials = trials;
        _rows.Clear();
        _averages.Clear();
    }

    /// <summary>The probabilities at the share of a count of 10 or more.</summary>
    public double[] Row(long count)
    {
        if (_rows.TryGetValue(count, out double[]? known)) return known;
        double[] row = new double[Length];
        Fill((double)count / _trials, row);
        _rows.Add(count, row);
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
        foreach (ref double probability in row) probability /= all;
        return true;
    }

    /// <summary>The mean of <see cref="Row"/> over the counts of the law at the share of a count.</summary>
    public double[] Average(long count)
    {
        if (_averages.TryGetValue(count, out double[]? known)) return known;
        double share = (double)count / _trials;
        _outer.Fill(_trials, share);
        long step = _trials <= LargestDense
            ? 1
            : Math.Max(1, (long)(Math.Sqrt(_trials * share * (1 - share)) / 6));
        double limit = Negligible * _outer[Math.Min(_trials, (long)((_trials + 1) * share))], all = 0;
        double[] average = new double[Length];
        long first = Math.Max(Least, _outer.First);
        for (long at = first + (count - first) % step; at <= _outer.Last; at += step)
        {
            double mass = _outer[at];
            if (mass < limit) continue;
            double[] row = Row(at);
            for (int i = 0; i < Length; i++) average[i] += mass * row[i];
            all += mass;
        }

        for (int i = 0; i < Length; i++) average[i] /= all;
        _averages.Add(count, average);
        return average;
    }

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
