namespace Electoral.Tally.Kernels;

/// <summary>The dispersions that a station may have: 48 values of ρ, evenly apart in ln ρ from 1e-6 to 0.5.</summary>
/// <remarks>
/// An integral over ρ becomes a sum over the same points whatever the law of ρ is (<see cref="DispersionLaw"/>), so
/// that the densities of the scores at a point are computed once (<see cref="SpreadDensities"/>).
/// </remarks>
internal static class DispersionLattice
{
    /// <summary>The number of points.</summary>
    public const int Count = 48;

    private const double Least = 1e-6;
    private const double Most = 0.5;

    private static readonly double[] Logs = [.. Enumerable.Range(0, Count).Select(
        point => Math.Log(Least) + point * ((Math.Log(Most) - Math.Log(Least)) / (Count - 1)))];

    private static readonly double[] PlainValues = Array.ConvertAll(Logs, Math.Exp);

    /// <summary>ln ρ at each point, ascending.</summary>
    public static ReadOnlySpan<double> LogValues => Logs;

    /// <summary>ρ at each point, ascending.</summary>
    public static ReadOnlySpan<double> Values => PlainValues;

    /// <summary>The mean of ρ under some weights.</summary>
    public static double Mean(ReadOnlySpan<double> weights)
    {
        double mean = 0;
        for (int point = 0; point < Count; point++) mean += weights[point] * PlainValues[point];
        return mean;
    }
}
