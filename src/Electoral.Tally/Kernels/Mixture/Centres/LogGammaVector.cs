using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>ln Γ of eight positive numbers at once.</summary>
/// <remarks>
/// Stirling's series (DLMF 5.11.1) at x + 8, from which ln x(x + 1)…(x + 7) is subtracted; the first omitted term is
/// below 1e-15.
/// </remarks>
internal static class LogGammaVector
{
    private const int Shift = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> x)
    {
        var product = x;
        for (int i = 1; i < Shift; i++) product *= x + Vector512.Create((double)i);
        var y = x + Vector512.Create((double)Shift);
        var inverse = Vector512<double>.One / y;
        var square = inverse * inverse;
        var series = Vector512.Create(1.0 / 156);
        series = Vector512.Create(-691.0 / 360360) + square * series;
        series = Vector512.Create(1.0 / 1188) + square * series;
        series = Vector512.Create(-1.0 / 1680) + square * series;
        series = Vector512.Create(1.0 / 1260) + square * series;
        series = Vector512.Create(-1.0 / 360) + square * series;
        series = Vector512.Create(1.0 / 12) + square * series;
        const double HalfLogTwoPi = SpecialFunctions.LogTwoPi / 2;
        return (y - Vector512.Create(0.5)) * Vector512.Log(y) - y + Vector512.Create(HalfLogTwoPi)
            + inverse * series - Vector512.Log(product);
    }
}
