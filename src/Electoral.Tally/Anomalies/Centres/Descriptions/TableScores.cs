namespace Electoral.Tally;

/// <summary>How far each table's votes are from what its centre's totals let expect.</summary>
/// <remarks>
/// <para>Null hypothesis: as for <see cref="Homogeneity"/>. Of a centre's B ballots, A for the selection, a table with
/// T of them expects T·A/B, with the hypergeometric variance T·(A/B)(1 − A/B)(B − T)/(B − 1), the table itself counted
/// in. Tied tables: two tables of a centre have equal votes with probability
/// C(T₁, s/2)·C(T₂, s/2)/C(T₁ + T₂, s), where s is the sum of their votes.</para>
/// <para>Not evidence of anything but an unusual table. Real centres vary more than ballots dealt at random; see
/// <see cref="DispersedTables"/>.</para>
/// <para>Equality is that of the object. Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed class TableScores
{
    private TableScores(double?[] scores, TiedTables ties) => (Scores, Ties) = (scores, ties);

    /// <summary>
    /// The z of each table; null where the centre has one table, no ballots elsewhere, or no or nothing but votes of
    /// the selection.
    /// </summary>
    public IReadOnlyList<double?> Scores { get; }

    /// <summary>Pairs of tables of one centre with equal votes.</summary>
    public TiedTables Ties { get; }

    /// <summary>The place of the table that is furthest from its expectation; null where no table has a z.</summary>
    public int? Furthest
    {
        get
        {
            int? furthest = null;
            double largest = -1;
            for (int table = 0; table < Scores.Count; table++)
            {
                if (!(Math.Abs(Scores[table] ?? -1) > largest) || Scores[table] is null) continue;
                (furthest, largest) = (table, Math.Abs(Scores[table]!.Value));
            }

            return furthest;
        }
    }

    /// <summary>The scores of all tables.</summary>
    /// <param name="tables">The tables of the centres.</param>
    public static TableScores Of(CentreTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var scores = new double?[tables.Count];
        for (int centre = 0; centre < tables.Centres; centre++) Score(tables, centre, scores);
        return new(scores, TiedTables.Of(tables));
    }

    private static void Score(CentreTables tables, int centre, double?[] scores)
    {
        var (first, count) = tables.TablesOf(centre);
        long votes = 0, ballots = 0;
        for (int table = first; table < first + count; table++)
        {
            votes += tables.Votes[table];
            ballots += tables.Totals[table];
        }

        if (count < 2 || votes == 0 || votes == ballots) return;
        double share = (double)votes / ballots;
        for (int table = first; table < first + count; table++)
        {
            double total = tables.Totals[table];
            double variance = total * share * (1 - share) * (ballots - total) / (ballots - 1);
            if (variance > 0) scores[table] = (tables.Votes[table] - total * share) / Math.Sqrt(variance);
        }
    }
}
