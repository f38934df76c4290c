namespace Electoral.Tally;

public sealed partial class RollUp
{
    private IEnumerable<VoteColumn> BySelection() => Contest.Selections.Select(
        (selection, index) => new VoteColumn(selection.Id, totals => totals.Votes[index]));

    /// <summary>
    /// The candidates with the most votes in the units shown, in the contest's order, and the others.
    /// </summary>
    private IEnumerable<VoteColumn> ByCandidate(UnitTotals[] shown, int most, IFormatProvider? language)
    {
        var candidates = Enumerable.Range(0, Contest.Candidates.Count);
        // A shared column for a single candidate would better be a column of its own.
        int kept = Contest.Candidates.Count <= most + 1 ? Contest.Candidates.Count : most;
        var byUnit = Array.ConvertAll(shown, unit => unit.Totals.ByCandidate);
        var leading = candidates.OrderByDescending(one => byUnit.Sum(unit => unit[one].Votes.Sum));
        int[] first = [.. leading.Take(kept).Order()];
        foreach (int one in first)
        {
            yield return new(Contest.Candidates[one].Id, totals => totals.ByCandidate[one].Votes);
        }

        int[] others = [.. candidates.Except(first)];
        if (others.Length > 0)
        {
            string header = AggregationTexts.Others.Of(others.Length).In(language, others.Length);
            yield return new(header, totals => Together(others.Select(other => totals.ByCandidate[other].Votes)));
        }
    }

    private static FieldTotal Together(IEnumerable<FieldTotal> parts) => parts.Aggregate((left, right) =>
        new(
            left.Sum + right.Sum, Math.Max(left.SheetsWith, right.SheetsWith),
            left.SheetsWithout + right.SheetsWithout));

    /// <summary>A column of votes: its heading and its content.</summary>
    private sealed record VoteColumn(string Header, Func<Totals, FieldTotal> Of);
}
