namespace Electoral.Tally.Kernels;

/// <summary>The fit of tables compared with those of their centre, each at the dispersion that fits best.</summary>
/// <param name="Null">Without added ballots.</param>
/// <param name="Full">With; that of <paramref name="Null"/> where none is better.</param>
internal sealed record CentreFit(CentreFitEnd Null, CentreFitEnd Full)
{
    public const double LeastRho = 1e-5, MostRho = 0.1;

    private const double ShareOfOdd = 0.05, DecayOfNull = 9, HalfWidth = 1.5, HalfWidthAgain = 0.25;
    private const int Thinning = 8, FewestThinned = 1 << 14;

    public bool IsMixture => !ReferenceEquals(Null, Full);

    /// <summary>D, twice what L gains.</summary>
    public double Gain => IsMixture ? 2 * (Full.End.Step.Penalised - Null.End.Step.Penalised) : 0;

    /// <summary>Fits both with ρ by its profile.</summary>
    /// <remarks>Of many tables every eighth centre is fitted first; from where that ends, the others need few steps.
    /// </remarks>
    /// <param name="tables">The tables.</param>
    /// <param name="tolerance">A cycle that gains less ends a fit.</param>
    /// <param name="work">How it is spread over threads.</param>
    public static CentreFit Of(CentreTables tables, double tolerance, Workload work)
    {
        var profile = new DispersionProfile(tables, tolerance, work);
        var thin = tables.Count >= FewestThinned ? Of(tables.Thinned(Thinning), tolerance, work) : null;
        double rho = thin?.Null.Rho
            ?? SharedDispersion.Fit(tables.First, tables.Votes, tables.Totals, work.Cancellation).Value;
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

    // Null where none is better than without.
    private static CentreFitEnd? FromStarts(
        CentreFitEnd none, IEnumerable<MixtureParameters> starts, double tolerance, Workload work)
    {
        var model = new CentreModel(none.Kernels, null, work);
        var best = MixtureClimb.FromBest(model, starts, tolerance, none.Kernels.Tables.Count, work.Cancellation);
        return best.Step.Penalised > none.End.Step.Penalised + StationFit.LeastGain ? new(none.Kernels, best) : null;
    }
}
