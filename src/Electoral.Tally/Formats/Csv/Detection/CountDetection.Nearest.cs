namespace Electoral.Tally;

internal sealed partial class CountDetection
{
    /// <summary>Takes what adds up nearly everywhere if the names agree; otherwise says where it does not.</summary>
    private string? TakeNearest(string none)
    {
        if (Nearest() is not { } near) return $"{none} in every sampled row";
        var (total, parts, run) = near;
        bool isValid = CountWords.RoleOf(_sample.Header[total]) == CountField.Valid;
        bool isKnown = isValid ? parts.Length < 2 : parts.Length > 0 && _parts.LeaveNothing(parts);
        if (!run.IsNearlyEverywhere || !isKnown) return NotEverywhere(none, run);
        _others = run.Others;
        int[] selections = MayBeSelections[run.Run.First..run.Run.End];
        if (isValid) return Take(selections, CountField.Valid, total) ?? ProveBallots(total, parts);
        Assign(parts, CountField.Blank, CountField.Invalid);
        return Take(selections, CountField.BallotsCast, total);
    }

    private string NotEverywhere(string none, NearRun near)
    {
        string text = $"{none} in every sampled row";
        string first = _sample.Header[MayBeSelections[near.Run.First]];
        string last = _sample.Header[MayBeSelections[near.Run.End - 1]];
        int[] rows = [.. near.Others.Select(row => _sample.RowNumbers[row])];
        string more = rows.Length > 10 ? $" and {rows.Length - 10} more" : "";
        return $"{text}; '{first}' to '{last}' do, except in {(rows.Length == 1 ? "row" : "rows")} "
            + $"{string.Join(", ", rows.Take(10))}{more} of {_sample.Records.Count}";
    }

    private (int Total, int[] Parts, NearRun Run)? Nearest()
    {
        (int Total, int[] Parts, NearRun Run)? best = null;
        foreach (int column in Proposed(CountField.Valid).Concat(Proposed(CountField.BallotsCast)))
        {
            foreach (int[] parts in (int[][])[[], _parts.Blank, _parts.All])
            {
                var rest = _parts.Rest(column, parts);
                if (NearRun.Find(_rows, _stretches, rest) is not { } near) continue;
                if (best is null || near.Others.Length < best.Value.Run.Others.Length) best = (column, parts, near);
            }
        }

        return best;
    }
}
