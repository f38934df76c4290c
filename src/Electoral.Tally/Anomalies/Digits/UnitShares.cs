namespace Electoral.Tally;

/// <summary>The share of a selection among the other stations of each station's lowest unit.</summary>
internal static class UnitShares
{
    /// <param name="table">The table that the rows belong to.</param>
    /// <param name="rows">The rows that count, ascending.</param>
    /// <param name="votes">Votes, one per row, or -1.</param>
    /// <param name="totals">Ballots, one per row, or -1.</param>
    /// <returns>From 0 to 1; a station's own where its unit has no other ballots; 0 where that is unknown.</returns>
    public static double[] Of(TallyTable table, int[] rows, int[] votes, int[] totals)
    {
        var shares = new double[rows.Length];
        for (int start = 0, end; start < rows.Length; start = end)
        {
            var unit = table.UnitOf(rows[start]);
            var (first, count) = table.StartAndCountOf(unit);
            long parts = 0, wholes = 0;
            for (end = start; end < rows.Length && rows[end] < first + count; end++)
            {
                if (!IsUsable(votes[end], totals[end])) continue;
                parts += votes[end];
                wholes += totals[end];
            }

            for (int i = start; i < end; i++)
            {
                if (!IsUsable(votes[i], totals[i])) continue;
                long others = wholes - totals[i];
                shares[i] = others > 0 ? (double)(parts - votes[i]) / others : (double)votes[i] / totals[i];
            }
        }

        return shares;
    }

    private static bool IsUsable(int votes, int total) => votes >= 0 && total > 0 && votes <= total;
}
