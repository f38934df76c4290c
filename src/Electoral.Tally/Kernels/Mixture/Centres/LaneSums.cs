using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Σ g·t/f over the nodes of a station for each class t, lane by lane.</summary>
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
