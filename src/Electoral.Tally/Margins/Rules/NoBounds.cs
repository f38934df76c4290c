namespace Electoral.Tally;

/// <summary>Why nothing bounds the missing stations, where that is so.</summary>
internal static class NoBounds
{
    public static IReadOnlyList<ReportStatement> Of(ContestBounds bounds)
    {
        var outstanding = bounds.Outstanding;
        if (outstanding.Capacity is not null) return [];
        if (outstanding.UnreadRows is > 0 and var unread)
        {
            return [new(Contradiction.RowsNotRead, RuleTexts.RowsNotRead.Of(unread), unread)];
        }

        if (outstanding.Problems.Count > 0) return outstanding.Problems;
        long without = outstanding.WithoutCapacity;
        return [new("stations-without-capacity", RuleTexts.WithoutCapacity.Of(without), without)];
    }
}
