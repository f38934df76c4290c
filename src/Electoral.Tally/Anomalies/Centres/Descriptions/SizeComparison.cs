using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Small against large tables of a centre, as a test of a table.</summary>
internal static class SizeComparison
{
    public static AnomalyTest Of(
        TallyTable table, StationCounts stations, UnitLevel level, int[] votes, int[] registered, int[] ballots,
        AnomalyTest draft)
    {
        // A sheet without registered voters or ballots has no turnout: it is left out as one that lacks its votes.
        var parts = (int[])votes.Clone();
        for (int i = 0; i < parts.Length; i++) parts[i] = registered[i] > 0 && ballots[i] > 0 ? parts[i] : -1;
        var sheets = CentreSheets.Of(table, stations, level, parts, ballots);
        var byRow = new Dictionary<int, int>(stations.Rows.Length);
        for (int i = 0; i < stations.Rows.Length; i++) byRow[stations.Rows[i]] = registered[i];
        var found = StandardisedFingerprint.Of(sheets.Tables, Array.ConvertAll(sheets.Rows, row => byRow[row]));
        draft = draft with { N = found?.Tables.Count ?? 0, Excluded = sheets.Excluded };
        if (found?.ShareScore is not { } score)
        {
            return draft with { NotComputable = new("no-three-tables", CentreTexts.NoThree) };
        }

        var (small, large) = found.MeanShareZ;
        double logTail = NormalDistribution.LogSurvival(Math.Abs(score));
        return draft with
        {
            Statistic = score,
            PValue = PValue.FromLog(logTail, PValueMethod.Asymptotic, PValueSides.OneSided).Doubled(),
            Effect = new(new("small-less-large", CentreTexts.Difference), small!.Value - large!.Value),
        };
    }
}
