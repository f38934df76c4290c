using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

public sealed partial class GoodnessOfFit
{
    /// <summary>
    /// The exact probability that of equally likely cells the fullest holds at least one number and the emptiest at
    /// most another: "the digit 7 occurs so often and 5 so seldom" (Beber and Scacco 2009 on Iran).
    /// </summary>
    /// <remarks>
    /// The cells are not named beforehand, so that their choice is paid for; the wish to look at extremes is not. By
    /// inclusion and exclusion of exact probabilities: p-values below 1e-12 lose digits, and below 1e-15 an upper
    /// bound of that size is returned.
    /// </remarks>
    /// <param name="total">The sum of all counts, at least 1.</param>
    /// <param name="cells">The number of cells, at least 2.</param>
    /// <param name="largest">The largest count.</param>
    /// <param name="smallest">The smallest count, not above <paramref name="largest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static PValue Extremes(long total, int cells, long largest, long smallest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(smallest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(smallest, largest);
        double high = Leaving(0, largest - 1), low = Leaving(smallest + 1, total);
        double either = Leaving(smallest + 1, largest - 1);

        // P(high and low) = P(high) + P(low) − P(high or low).
        double both = high + low - either;
        return both > 1e-15
            ? PValue.FromValue(Math.Min(1, both), PValueMethod.Exact, PValueSides.OneSided)
            : PValue.FromValue(1e-15, PValueMethod.UpperBound, PValueSides.OneSided);

        double Leaving(long from, long to)
        {
            double[] even = new double[cells];
            Array.Fill(even, 1.0 / cells);
            long[] least = new long[cells], most = new long[cells];
            Array.Fill(least, from);
            Array.Fill(most, to);
            return Math.Exp(new MultinomialWindow(total, even, least, most, isCumulative: false).LogLeaving());
        }
    }
}
