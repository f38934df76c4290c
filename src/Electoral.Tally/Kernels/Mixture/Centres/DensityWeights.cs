using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The weights of the classes of stations in a density.</summary>
internal readonly struct DensityWeights
{
    /// <summary>The least density used as a divisor; the dividend is then 0.</summary>
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

    /// <summary>The density without extreme moves; 1 if a lane lacks the station.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(
        Vector512<double> value, Vector512<double> up, Vector512<double> down, Vector512<double> absent) =>
        Vector512.FusedMultiplyAdd(
            _own, value, Vector512.FusedMultiplyAdd(_up, up, Vector512.FusedMultiplyAdd(_down, down, absent)));
}
