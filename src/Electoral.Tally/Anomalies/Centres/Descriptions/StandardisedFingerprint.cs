namespace Electoral.Tally;

/// <summary>Turnout and share of tables, standardised inside their centre, small tables against large ones.</summary>
/// <remarks>
/// <para>After Jiménez, Hidalgo and Klimek (2017), Sci. Adv. 3:e1602363. Centres with at least three tables and some
/// spread in both figures; mean and standard deviation (n − 1) are the centre's. Small are the tables with at most the
/// median of registered voters of the tables used.</para>
/// <para>Null hypothesis: inside a centre, size has nothing to do with turnout and share. The difference of the mean
/// scores between small and large tables has then about the mean 0; its standard error comes from the centres, each
/// taken as one observation.</para>
/// <para>Not evidence of: coercion, by itself. Small tables are late ones where rolls are filled one after another, and
/// hold other voters.</para>
/// <para>Equality is that of the object. Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed class StandardisedFingerprint
{
    /// <summary>Centres with fewer tables are left out.</summary>
    public const int FewestTables = 3;

    private readonly FingerprintTable[] _tables;
    private readonly bool[] _small;

    internal StandardisedFingerprint(FingerprintTable[] tables, int centres, double median)
    {
        (_tables, Centres, MedianRegistered) = (tables, centres, median);
        _small = Array.ConvertAll(tables, table => table.Registered <= median);
    }

    /// <summary>The tables used, in their order.</summary>
    public IReadOnlyList<FingerprintTable> Tables => _tables;

    /// <summary>The centres that they belong to.</summary>
    public int Centres { get; }

    /// <summary>The median of registered voters of the tables used.</summary>
    public double MedianRegistered { get; }

    /// <summary>Pearson's correlation of both scores; null where it is not defined.</summary>
    public double? Correlation
    {
        get
        {
            double found = AssociationSums.Correlation(
                Array.ConvertAll(_tables, table => table.TurnoutZ), Array.ConvertAll(_tables, table => table.ShareZ));
            return double.IsFinite(found) ? found : null;
        }
    }

    /// <summary>The mean score of the turnout of small and of large tables; null where there are none.</summary>
    public (double? Small, double? Large) MeanTurnoutZ => Means(table => table.TurnoutZ);

    /// <summary>The mean score of the share of small and of large tables; null where there are none.</summary>
    public (double? Small, double? Large) MeanShareZ => Means(table => table.ShareZ);

    /// <summary>
    /// Standard normal score of the difference of small and large tables in the share; null with fewer than ten
    /// centres that have both.
    /// </summary>
    public double? ShareScore => Score(table => table.ShareZ);

    /// <summary>The same for turnout.</summary>
    public double? TurnoutScore => Score(table => table.TurnoutZ);

    /// <summary>Standardises tables.</summary>
    /// <param name="tables">The tables of the centres: votes of the selection out of ballots cast.</param>
    /// <param name="registered">Registered voters, one a table.</param>
    /// <returns>Null where no centre can be used.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static StandardisedFingerprint? Of(CentreTables tables, ReadOnlySpan<int> registered)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Throw.IfUnlikeLengths(tables.Count, registered.Length, nameof(registered));
        return FingerprintScores.Of(tables, registered);
    }

    private (double? Small, double? Large) Means(Func<FingerprintTable, double> figure)
    {
        double[] sums = [0, 0];
        int[] counts = [0, 0];
        for (int i = 0; i < _tables.Length; i++)
        {
            int side = _small[i] ? 0 : 1;
            sums[side] += figure(_tables[i]);
            counts[side]++;
        }

        return (counts[0] > 0 ? sums[0] / counts[0] : null, counts[1] > 0 ? sums[1] / counts[1] : null);
    }

    // Scores of a centre add up to 0, so what its small tables have more, its large ones have less.
    private double? Score(Func<FingerprintTable, double> figure)
    {
        var (small, large) = (_small.Count(isSmall => isSmall), _small.Count(isSmall => !isSmall));
        if (small == 0 || large == 0) return null;
        double sum = 0, squares = 0;
        int mixed = 0;
        for (int first = 0, end; first < _tables.Length; first = end)
        {
            double of = 0;
            bool hasSmall = false, hasLarge = false;
            for (end = first; end < _tables.Length && _tables[end].Centre == _tables[first].Centre; end++)
            {
                of += figure(_tables[end]) * (_small[end] ? 1.0 / small : -1.0 / large);
                if (_small[end]) hasSmall = true;
                else hasLarge = true;
            }

            if (hasSmall && hasLarge) mixed++;
            sum += of;
            squares += of * of;
        }

        return mixed >= 10 && squares > 0 ? sum / Math.Sqrt(squares) : null;
    }
}
