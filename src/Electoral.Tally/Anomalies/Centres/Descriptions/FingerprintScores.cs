using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One table of a <see cref="StandardisedFingerprint"/>.</summary>
/// <param name="Table">Its place among all tables.</param>
/// <param name="Centre">The place of its centre.</param>
/// <param name="Registered">Its registered voters.</param>
/// <param name="TurnoutZ">Its turnout in standard deviations of its centre, from the centre's mean.</param>
/// <param name="ShareZ">Its share in the same way.</param>
/// <remarks>Equality is that of all parts. Immutable and safe to share between threads.</remarks>
internal readonly record struct FingerprintTable(int Table, int Centre, int Registered, double TurnoutZ, double ShareZ);

/// <summary>Standardises the tables of centres.</summary>
internal static class FingerprintScores
{
    public static StandardisedFingerprint? Of(CentreTables tables, ReadOnlySpan<int> registered)
    {
        var kept = new List<FingerprintTable>();
        int centres = 0;
        for (int centre = 0; centre < tables.Centres; centre++)
        {
            int before = kept.Count;
            Add(tables, registered, centre, kept);
            if (kept.Count > before) centres++;
        }

        if (kept.Count == 0) return null;
        double median = Quantiles.Median([.. kept.Select(table => (double)table.Registered)]);
        return new([.. kept], centres, median);
    }

    private static void Add(
        CentreTables tables, ReadOnlySpan<int> registered, int centre, List<FingerprintTable> kept)
    {
        var (first, count) = tables.TablesOf(centre);
        if (count < StandardisedFingerprint.FewestTables) return;
        double[] turnout = new double[count], share = new double[count];
        for (int table = first; table < first + count; table++)
        {
            if (registered[table] <= 0 || tables.Totals[table] <= 0) return;
            turnout[table - first] = (double)tables.Totals[table] / registered[table];
            share[table - first] = (double)tables.Votes[table] / tables.Totals[table];
        }

        if (IsConstant(turnout) || IsConstant(share)) return;
        var (ofTurnout, ofShare) = (Moments.Of(turnout), Moments.Of(share));
        for (int table = first; table < first + count; table++)
        {
            kept.Add(new(
                table, centre, registered[table],
                (turnout[table - first] - ofTurnout.Mean) / ofTurnout.SampleDeviation,
                (share[table - first] - ofShare.Mean) / ofShare.SampleDeviation));
        }
    }

    private static bool IsConstant(double[] values) => Array.TrueForAll(values, value => value == values[0]);
}
