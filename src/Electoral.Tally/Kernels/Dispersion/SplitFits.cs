namespace Electoral.Tally.Kernels;

/// <summary>Splits of counts under laws of dispersion, by their exact probabilities.</summary>
/// <param name="LogNormal">Under a log-normal one.</param>
/// <param name="InverseGamma">Under an inverse gamma one.</param>
/// <param name="Free">Under any up to a bound.</param>
internal sealed record SplitFits(SpreadFit LogNormal, SpreadFit InverseGamma, FreeSpread Free)
{
    /// <param name="splits">The splits; where the station is an odd one, all outcomes are equally likely.</param>
    /// <param name="shared">About the mean of ρ.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SplitFits Of(CountSplit[] splits, double shared, int threads, CancellationToken cancellation)
    {
        var work = SpreadFit.WorkFor(splits.Length, threads, cancellation);
        var densities = SpreadDensities.Of(splits, work);
        double[] even = Array.ConvertAll(splits, split => 1.0 / split.Outcomes);
        return new(
            SpreadFit.Of(DispersionLaw.LogNormal, densities, even, shared, work),
            SpreadFit.Of(DispersionLaw.InverseGamma, densities, even, shared, work),
            FreeSpread.Of(densities, even, work));
    }
}
