namespace Electoral.Tally.Audits;

/// <summary>The records of the drawn sheets, checked on entry and trusted afterwards.</summary>
internal sealed class AuditRecords
{
    private readonly Dictionary<int, SheetError> _found = [];

    /// <summary>What was found on a drawn sheet, or null if it is not recorded.</summary>
    public SheetError? this[int sheet] => _found.GetValueOrDefault(sheet);

    public int Count => _found.Count;

    public static AuditRecords Of(SheetAuditDraw draw, TallyTable counted, IEnumerable<string> lost)
    {
        var plan = draw.Plan;
        Contest expected = plan.Table.Contest, found = counted.Contest;
        var ids = expected.Selections.Select(selection => selection.Id).ToHashSet(StringComparer.Ordinal);
        if (!ids.SetEquals(found.Selections.Select(selection => selection.Id))) Throw.OtherSelections(found, expected);
        var sheets = draw.Sheets.Distinct().ToDictionary(plan.KeyOf, StringComparer.Ordinal);
        var records = new AuditRecords();
        var votes = CandidateVotes.Of(counted);
        int[] order = [.. expected.Candidates.Select(candidate => IndexOf(found, candidate))];
        foreach (var row in counted)
        {
            int sheet = sheets.TryGetValue(row.Key, out int drawn) ? drawn : -1;
            if (sheet < 0) Throw.NotDrawn(row.Key);
            long[] own = votes.On(row);
            long bound = plan.Comparison.Batches[sheet].Ballots;
            if (own.Sum() > bound) Throw.BallotsBelowVotes(row.Key, bound, own.Sum());
            records.Add(SheetError.Of(plan, sheet, Array.ConvertAll(order, candidate => own[candidate])), sheet);
        }

        foreach (string key in lost)
        {
            int sheet = sheets.TryGetValue(key, out int drawn) ? drawn : -1;
            if (sheet < 0) Throw.NotDrawn(key);
            records.Add(SheetError.OfLost(plan, sheet), sheet);
        }

        return records;
    }

    private void Add(SheetError error, int sheet)
    {
        if (!_found.TryAdd(sheet, error)) Throw.RecordedTwice(error.Key);
    }

    private static int IndexOf(Contest contest, Candidate candidate)
    {
        for (int i = 0; i < contest.Candidates.Count; i++)
        {
            if (contest.Candidates[i].Id == candidate.Id) return i;
        }

        return Throw.OtherCandidate(contest, candidate);
    }
}
