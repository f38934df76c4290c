namespace Electoral.Tally;

/// <summary>What coverage asks of totals.</summary>
internal static class CoverageTotals
{
    /// <summary>Ballots cast, given or derived, where no counted sheet lacks them; else null.</summary>
    public static long? CompleteBallots(this Totals totals) =>
        totals.Sheets == 0 ? 0 : totals.EffectiveBallotsCast is { SheetsWithout: 0 } ballots ? ballots.Sum : null;
}
