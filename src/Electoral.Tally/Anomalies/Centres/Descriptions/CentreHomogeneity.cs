using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The centres with several tables, one by one and together, for one option against another.</summary>
/// <remarks>
/// <para>Null hypothesis: as for <see cref="Homogeneity"/>, in every centre. ΣX² has Σ(tables − 1) degrees of freedom.
/// <see cref="Dispersion"/>, φ = ΣX²/Σdf, is 1 if ballots were dealt at random; real centres have more, because voters
/// are sorted by age or street. Rescaling by φ, or a common overdispersion (<see cref="DispersedTables"/>), is
/// what makes single centres stand out from the others rather than from an ideal.</para>
/// <para>Not evidence of anything but unequal tables. Equality is that of the object. Immutable and safe to share
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
            PooledDegrees += centre.Degrees;
            pearson.Add(centre.PearsonP);
        }

        Holm = Adjusted(centres, pearson, MultiplicityMethod.Holm);
        BenjaminiHochberg = Adjusted(centres, pearson, MultiplicityMethod.BenjaminiHochberg);
    }

    /// <summary>Each centre, or null where it cannot be compared: one table, or nothing but one option.</summary>
    public IReadOnlyList<Homogeneity?> Centres { get; }

    /// <summary>ΣX² over the centres.</summary>
    public double PooledPearson { get; }

    /// <summary>Its degrees of freedom.</summary>
    public long PooledDegrees { get; }

    /// <summary>The p-value of ΣX²; null where no centre can be compared.</summary>
    public PValue? PooledP => PooledDegrees == 0
        ? null
        : PValue.FromLog(
            ChiSquareDistribution.LogSurvival(PooledPearson, PooledDegrees), PValueMethod.Asymptotic,
            PValueSides.OneSided);

    /// <summary>φ; null where no centre can be compared.</summary>
    public double? Dispersion => PooledDegrees == 0 ? null : PooledPearson / PooledDegrees;

    /// <summary>The centres' p-values after Holm, in their order.</summary>
    public IReadOnlyList<PValue?> Holm { get; }

    /// <summary>The centres' p-values after Benjamini and Hochberg, in their order.</summary>
    public IReadOnlyList<PValue?> BenjaminiHochberg { get; }

    /// <summary>Compares one option with another inside every centre.</summary>
    /// <param name="firstTables">The first table of each centre from 0, and the end after the last.</param>
    /// <param name="first">The votes of the one option, one a table.</param>
    /// <param name="second">The votes of the other option, one a table.</param>
    /// <exception cref="ArgumentException">
    /// The bounds do not ascend from 0 to the number of tables, the lists differ in length, or a count is negative.
    /// </exception>
    public static CentreHomogeneity Of(
        ReadOnlySpan<int> firstTables, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        Throw.IfUnlikeLengths(first.Length, second.Length, nameof(second));
        Throw.IfNoGroups(firstTables, first.Length, nameof(firstTables));
        var centres = new Homogeneity?[firstTables.Length - 1];
        for (int centre = 0; centre < centres.Length; centre++)
        {
            int start = firstTables[centre], end = firstTables[centre + 1];
            var counts = new int[2 * (end - start)];
            for (int table = start; table < end; table++)
            {
                (counts[2 * (table - start)], counts[2 * (table - start) + 1]) = (first[table], second[table]);
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
