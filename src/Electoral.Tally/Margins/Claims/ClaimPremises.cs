namespace Electoral.Tally;

/// <summary>What a verdict on a claim rests on.</summary>
internal static class ClaimPremises
{
    public static IReadOnlyList<ClaimStatement> Of(
        ClaimCheck check, CollectedSheets sheets, OutstandingStations outstanding)
    {
        var coverage = check.Coverage;
        List<ClaimStatement> premises =
        [
            coverage.IsStated
                ? new(ClaimTexts.Covers, [coverage])
                : ClaimStatement.Of(ClaimTexts.ReadAsAll),
            ClaimStatement.Of(ClaimTexts.Authentic, sheets.Count),
        ];
        if (outstanding.Count is long count && outstanding.Capacity is long capacity)
        {
            premises.Add(ClaimStatement.Of(ClaimTexts.Holding, count, capacity));
        }
        else if (outstanding.Capacity is long total)
        {
            premises.Add(ClaimStatement.Of(ClaimTexts.HoldingInAll, total));
        }

        if (outstanding.WithoutCapacity > 0) Add(ClaimTexts.Without, outstanding.WithoutCapacity);
        if (sheets.Incomplete.Count > 0) Add(ClaimTexts.Incomplete, sheets.Incomplete.Count);
        if (sheets.Annulled > 0) Add(ClaimTexts.Annulled, sheets.Annulled);
        if (sheets.Pending > 0) Add(ClaimTexts.Pending, sheets.Pending);
        return premises;

        void Add(ReportText text, long number) => premises.Add(ClaimStatement.Of(text, number));
    }
}
