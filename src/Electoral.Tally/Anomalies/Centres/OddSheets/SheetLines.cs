namespace Electoral.Tally;

/// <summary>The lines of a sheet compared with those of its centre: how far off the sheet is as it is, and as it would
/// be if corrected.</summary>
/// <remarks>
/// The distance of a line is its count less what the centre's other stations lead one to expect, in
/// standard deviations of beta-binomial counts; a sheet is as far off as its furthest line. That is
/// arithmetic that helps to read a sheet, not a test.
/// </remarks>
internal sealed class SheetLines
{
    /// <summary>A sheet whose lines are no further off fits.</summary>
    public const double Fits = 3.5;

    private readonly double[] _shares;
    private readonly double _others;
    private readonly double _squares;
    private readonly double _rho;

    /// <param name="counts">The counts of the sheet, one per line.</param>
    /// <param name="others">The sums of the other stations, one per line.</param>
    /// <param name="squares">The sum of the squared totals of the other stations.</param>
    /// <param name="rho">The mean dispersion of stations.</param>
    /// <param name="most">The most votes that the sheet can have: its registered voters, where they are known.</param>
    public SheetLines(int[] counts, long[] others, double squares, double rho, long most)
    {
        (Counts, _others, _squares, _rho, Most) = (counts, others.Sum(), squares, rho, most);
        // A line without votes elsewhere may still have one here.
        _shares = Array.ConvertAll(others, sum => (sum + 0.5) / (_others + 0.5 * others.Length));
        Total = counts.Sum(count => (long)count);
    }

    public int[] Counts { get; }

    public long Total { get; }

    /// <summary>The most votes that the sheet can have.</summary>
    public long Most { get; }

    /// <summary>The share of a line at the other stations.</summary>
    public double ShareAt(int line) => _shares[line];

    /// <summary>
    /// The count of a line that fits the sheet's other lines; null where the sheet cannot have so many.
    /// </summary>
    public int? FittingAt(int line)
    {
        double others = Total - Counts[line];
        double fitting = Math.Round(_shares[line] / (1 - _shares[line]) * others);
        return fitting + others <= Most ? (int)fitting : null;
    }

    /// <summary>How far the sheet would be off with other counts.</summary>
    public double Distance(ReadOnlySpan<int> counts)
    {
        double total = 0, furthest = 0;
        foreach (int count in counts) total += count;
        if (total == 0 || _others == 0) return double.PositiveInfinity;
        double inverse = 1 / total + 1 / _others;
        double widening = 1 + _rho * (1 + _squares / (_others * _others)) / inverse;
        for (int line = 0; line < counts.Length; line++)
        {
            double share = _shares[line], variance = share * (1 - share) * inverse * widening * total * total;
            double apart = Math.Max(0, Math.Abs(counts[line] - total * share) - 0.5);
            furthest = Math.Max(furthest, apart / Math.Sqrt(variance));
        }

        return furthest;
    }
}
