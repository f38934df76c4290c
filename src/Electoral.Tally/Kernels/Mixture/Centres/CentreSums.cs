namespace Electoral.Tally.Kernels;

/// <summary>The sums over stations and centres, with the logarithm of the likelihood.</summary>
internal readonly record struct CentreSums(
    double LogLikelihood, double Clean, double Up, double Down, double Extreme, double UpMoments,
    double DownMoments)
{
    public static CentreSums operator +(CentreSums left, CentreSums right) => new(
        left.LogLikelihood + right.LogLikelihood, left.Clean + right.Clean, left.Up + right.Up,
        left.Down + right.Down, left.Extreme + right.Extreme, left.UpMoments + right.UpMoments,
        left.DownMoments + right.DownMoments);
}
