using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The centres with several stations, one by one and together, for one option against another.</summary>
/// <remarks>
/// <para>Null hypothesis: as for <see cref="Homogeneity"/>, in every centre. ΣX² has Σ(stations − 1)
/// degrees of freedom. <see cref="Dispersion"/>, φ = ΣX²/Σdf, is 1 if ballots were dealt at random; real
/// centres have more, because voters are sorted by age or street. Rescaling by φ, or a common
/// overdispersion (<see cref="DispersedStations"/>), is what makes single centres stand out from the
/// others rather than from an ideal.</para>
/// <para>Not evidence of anything but unequal stations. Equality is that of the object. Immutable and safe to share
/// between threads.</para>
/// </remarks>
internal sealed class CentreHomogeneity
{
    private CentreHomogeneity(Homogeneity?[] centres)
    {
        Centres = centres;
        var pearson = new List<PValue>();
        foreach (var centre in centres)
        {
            if (centre is null) continue;
            PooledPearson += centre.Pearson;
            PooledDegreesOfFreedom += centre.DegreesOfFreedom;
            pearson.Add(centre.PearsonPValue);
        }

        Holm = Adjusted(centres, pearson, MultiplicityMethod.Holm);
        BenjaminiHochberg = Adjusted(centres, pearson, MultiplicityMethod.BenjaminiHochberg);
    }

    /// <summary>Each centre, or null where it cannot be compared: one station, or nothing but one option.</summary>
    public IReadOnlyList<Homogeneity?> Centres { get; }

    /// <summary>ΣX² over the centres.</summary>
    public double PooledPearson { get; }

    /// <summary>Its degrees of freedom.</summary>
    public long PooledDegreesOfFreedom { get; }

    /// <summary>The p-value of ΣX²; null where no centre can be compared.</summary>
    public PValue? PooledPValue => PooledDegreesOfFreedom == 0
        ? null
        : PValue.FromLog(
            ChiSquareDistribution.LogSurvival(PooledPearson, PooledDegreesOfFreedom), PValueMethod.Asymptotic,
            PValueSides.OneSided);

    /// <summary>φ; null where no centre can be compared.</summary>
    public double? Dispersion => PooledDegreesOfFreedom == 0 ? null : PooledPearson / PooledDegreesOfFreedom;

    /// <summary>The centres' p-values after Holm, in their order.</summary>
    public IReadOnlyList<PValue?> Holm { get; }

    /// <summary>The centres' p-values after Benjamini and Hochberg, in their order.</summary>
    public IReadOnlyList<PValue?> BenjaminiHochberg { get; }

    /// <summary>Compares one option with another inside every centre.</summary>
    /// <param name="firstStations">The first station of each centre from 0, and the end after the last.</param>
    /// <param name="first">The votes of the one option, one per station.</param>
    /// <param name="second">The votes of the other option, one per station.</param>
    /// <exception cref="ArgumentException">
    /// The bounds do not ascend from 0 to the number of stations, the lists differ in length, or a count is negative.
    /// </exception>
    public static CentreHomogeneity Of(
        ReadOnlySpan<int> firstStations, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        Throw.IfUnlikeLengths(first.Length, second.Length, nameof(second));
        Throw.IfNoGroups(firstStations, first.Length, nameof(firstStations));
        var centres = new Homogeneity?[firstStations.Length - 1];
        for (int centre = 0; centre < centres.Length; centre++)
        {
            int start = firstStations[centre], end = firstStations[centre + 1];
            var counts = new int[2 * (end - start)];
            for (int station = start; station < end; station++)
            {
                (counts[2 * (station - start)], counts[2 * (station - start) + 1]) = (first[station], second[station]);
            }

            centres[centre] = Homogeneity.Of(counts, 2);
        }

        return new(centres);
    }

    private static PValue?[] Adjusted(Homogeneity?[] centres, List<PValue> raw, MultiplicityMethod method)
    {
        var adjusted = new Queue<PValue>(Multiplicity.Adjust([.. raw], method));
        return Array.ConvertAll(centres, centre => centre is null ? (PValue?)null : adjusted.Dequeue());
    }
}
