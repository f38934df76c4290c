namespace Electoral.Tally.Kernels;

/// <summary>The fits of stations compared with those of their centre, each at its best dispersion.</summary>
/// <param name="Null">Without added ballots.</param>
/// <param name="Full">With added ballots; that of <paramref name="Null"/> if none is better.</param>
internal sealed record CentreFit(CentreFitEnd Null, CentreFitEnd Full)
{
    public const double LeastRho = 1e-5, MostRho = 0.1;

    private const double ShareOfOdd = 0.05, DecayOfNull = 9, HalfWidth = 1.5, HalfWidthAgain = 0.25;
    private const int Thinning = 8, FewestThinned = 1 << 14;

    public bool IsMixture => !ReferenceEquals(Null, Full);

    /// <summary>D, twice the gain in L.</summary>
    public double Gain => IsMixture ? 2 * (Full.End.Step.Penalised - Null.End.Step.Penalised) : 0;

    /// <summary>Fits both with ρ by its profile.</summary>
    /// <remarks>
    /// With many stations, every eighth centre is fitted first; starting from there, the full fit needs few steps.
    /// </remarks>
    /// <param name="stations">The stations.</param>
    /// <param name="tolerance">A fit ends with the first cycle that gains less.</param>
    /// <param name="work">How it is spread over threads.</param>
    public static CentreFit Of(StationsByCentre stations, double tolerance, Workload work)
    {
        var profile = new DispersionProfile(stations, tolerance, work);
        var thin = stations.Count >= FewestThinned ? Of(stations.Thinned(Thinning), tolerance, work) : null;
        double rho = thin?.Null.Rho
            ?? SharedDispersion.Fit(stations.First, stations.Votes, stations.Totals, work.Cancellation).Value;
        double halfWidth = thin is null ? HalfWidth : HalfWidthAgain;
        var none = profile.Maximise(
            profile.At(Math.Clamp(rho, LeastRho, MostRho), thin?.Null.End.At ?? StartOfNull), allowsAdded: false,
            halfWidth);
        var starts = StationFit.StartsFrom(none.End.At);
        if (thin?.IsMixture == true)
        {
            var near = profile.At(thin.Full.Rho, thin.Full.End.At);
            bool isNear = near.End.Step.Penalised > none.End.Step.Penalised + StationFit.LeastGain;
            if (isNear) return new(none, profile.Maximise(near, allowsAdded: true, halfWidth));
        }

        var full = FromStarts(none, starts, tolerance, work);
        return full is null ? new(none, none) : new(none, profile.Maximise(full, allowsAdded: true, halfWidth));
    }

    /// <summary>Fits both at one dispersion.</summary>
    public static CentreFit At(CentreKernels kernels, double tolerance, Workload work)
    {
        var model = new CentreModel(kernels, null, work);
        var none = new CentreFitEnd(
            kernels, MixtureClimb.From(model, StartOfNull, tolerance, work.Cancellation));
        return new(none, FromStarts(none, StationFit.StartsFrom(none.End.At), tolerance, work) ?? none);
    }

    private static MixtureParameters StartOfNull => new([1 - ShareOfOdd, 0, 0, ShareOfOdd], DecayOfNull, 1, []);

    // Null if no fit is better than the one without.
    private static CentreFitEnd? FromStarts(
        CentreFitEnd none, IEnumerable<MixtureParameters> starts, double tolerance, Workload work)
    {
        var model = new CentreModel(none.Kernels, null, work);
        var best = MixtureClimb.FromBest(model, starts, tolerance, none.Kernels.Stations.Count, work.Cancellation);
        return best.Step.Penalised > none.End.Step.Penalised + StationFit.LeastGain ? new(none.Kernels, best) : null;
    }
}
