using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The weights of the classes of tables in a density.</summary>
internal readonly struct DensityWeights
{
    /// <summary>The least density that something is divided by; what it divides is then 0.</summary>
    public const double Tiny = 1e-300;

    private readonly Vector512<double> _own, _up, _down;

    public DensityWeights(MixtureParameters at)
    {
        double half = 0.5 * at.Shares[MixtureParameters.Odd];
        _own = Vector512.Create(at.Shares[MixtureParameters.Clean]);
        _up = Vector512.Create(at.Shares[MixtureParameters.Incremental] + half);
        _down = Vector512.Create(half);
        Extreme = Vector512.Create(at.Shares[MixtureParameters.Extreme]);
    }

    public Vector512<double> Extreme { get; }

    /// <summary>The density without extreme moves; 1 where a lane lacks the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(
        Vector512<double> value, Vector512<double> up, Vector512<double> down, Vector512<double> absent) =>
        Vector512.FusedMultiplyAdd(
            _own, value, Vector512.FusedMultiplyAdd(_up, up, Vector512.FusedMultiplyAdd(_down, down, absent)));
}

/// <summary>Σ g·t/f over the nodes of a table for each class t, lane by lane.</summary>
internal struct LaneSums
{
    public Vector512<double> Clean, Up, Down, Extreme, UpMoments, DownMoments;

    public readonly CentreSums Sum() => new()
    {
        Clean = Vector512.Sum(Clean),
        Up = Vector512.Sum(Up),
        Down = Vector512.Sum(Down),
        Extreme = Vector512.Sum(Extreme),
        UpMoments = Vector512.Sum(UpMoments),
        DownMoments = Vector512.Sum(DownMoments),
    };
}

/// <summary>The same over tables and centres, with the logarithm of the likelihood.</summary>
internal readonly record struct CentreSums(
    double LogLikelihood, double Clean, double Up, double Down, double Extreme, double UpMoments,
    double DownMoments)
{
    public static CentreSums operator +(CentreSums left, CentreSums right) => new(
        left.LogLikelihood + right.LogLikelihood, left.Clean + right.Clean, left.Up + right.Up,
        left.Down + right.Down, left.Extreme + right.Extreme, left.UpMoments + right.UpMoments,
        left.DownMoments + right.DownMoments);
}
