namespace Electoral.Tally;

public sealed partial class TallyTable
{
    /// <summary>The votes of a candidate: those of all selections with this candidate, sheet by sheet.</summary>
    /// <param name="candidate">The candidate of the selections, or the id of a selection that has none.</param>
    /// <returns>A column of its own; missing where one of the candidate's lines is.</returns>
    /// <exception cref="ArgumentException">The contest has no such candidate.</exception>
    /// <exception cref="OverflowException">A sum on one sheet is above 2,147,483,647.</exception>
    public CountColumn VotesByCandidate(string candidate)
    {
        var found = Contest.Candidates.FirstOrDefault(c => c.Id == candidate)
            ?? Throw.NoSuchCandidate(candidate, Contest);
        if (found.Selections.Count == 1) return Votes[found.Selections[0]];
        var sums = new int[Count];
        foreach (int line in found.Selections) AddTo(sums, Votes[line]);
        Kernels.RowSet? missing = null;
        foreach (int line in found.Selections)
        {
            var votes = Votes[line];
            for (int row = votes.NextMissing(0, Count); row >= 0; row = votes.NextMissing(row + 1, Count))
            {
                (missing ??= new(Count)).Add(row);
                sums[row] = 0;
            }
        }

        return CountColumn.Of(sums, missing);
    }

    private static void AddTo(Span<int> sums, CountColumn column)
    {
        if (column.TryGetStored(out ReadOnlySpan<ushort> narrow))
        {
            for (int row = 0; row < narrow.Length; row++) sums[row] += narrow[row];
        }
        else if (column.TryGetStored(out ReadOnlySpan<int> wide))
        {
            for (int row = 0; row < wide.Length; row++) sums[row] += wide[row];
        }
    }
}
