namespace Electoral.Tally.Kernels;

/// <summary>The dispersions that a table may have: 48 values of ρ, evenly apart in ln ρ from 1e-6 to 0.5.</summary>
/// <remarks>
/// An integral over a log-normal ρ becomes a sum over the same places whatever its median and spread are, so that
/// what a place says of the scores is computed once (<see cref="SpreadDensities"/>).
/// </remarks>
internal static class DispersionLattice
{
    /// <summary>The number of places.</summary>
    public const int Count = 48;

    private const double Least = 1e-6;
    private const double Most = 0.5;

    private static readonly double[] LogValues = [.. Enumerable.Range(0, Count).Select(
        place => Math.Log(Least) + place * ((Math.Log(Most) - Math.Log(Least)) / (Count - 1)))];

    private static readonly double[] PlainValues = Array.ConvertAll(LogValues, Math.Exp);

    /// <summary>ρ at each place, ascending.</summary>
    public static ReadOnlySpan<double> Values => PlainValues;

    /// <summary>The weight of each place for a log-normal ρ; they add up to 1.</summary>
    /// <param name="median">The median of ρ.</param>
    /// <param name="spread">The standard deviation of ln ρ.</param>
    /// <param name="weights">Where they go.</param>
    public static void Weigh(double median, double spread, Span<double> weights)
    {
        double middle = Math.Log(median), nearest = double.PositiveInfinity, sum = 0;
        for (int place = 0; place < Count; place++)
        {
            double apart = (LogValues[place] - middle) / spread;
            weights[place] = apart * apart / 2;
            nearest = Math.Min(nearest, weights[place]);
        }

        for (int place = 0; place < Count; place++)
        {
            weights[place] = Math.Exp(nearest - weights[place]);
            sum += weights[place];
        }

        for (int place = 0; place < Count; place++) weights[place] /= sum;
    }

    /// <summary>The mean of ρ under some weights.</summary>
    public static double Mean(ReadOnlySpan<double> weights)
    {
        double mean = 0;
        for (int place = 0; place < Count; place++) mean += weights[place] * PlainValues[place];
        return mean;
    }
}
