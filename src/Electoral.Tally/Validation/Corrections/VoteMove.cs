namespace Electoral.Tally.Validation;

/// <summary>The votes of a sheet if one slip were undone.</summary>
/// <param name="Pattern">The slip; null if one count is replaced by any other number.</param>
/// <param name="Columns">How many columns it moves; negative for a move to the left.</param>
/// <param name="Votes">The resulting votes; null if the slip left them out.</param>
internal sealed record VoteMove(TranscriptionPattern? Pattern, int Columns, long?[] Votes)
{
    // Votes that differ by at most this share of their sum count as the same explanation.
    private const double Same = 0.02;

    /// <summary>Every swap of two counts, and every run of three columns or more that moved by one.</summary>
    public static IEnumerable<VoteMove> Of(int[] votes)
    {
        for (int first = 0; first < votes.Length; first++)
        {
            for (int second = first + 1; second < votes.Length; second++)
            {
                if (votes[first] == votes[second]) continue;
                long?[] swapped = VoteNeighbours.Known(votes);
                (swapped[first], swapped[second]) = (swapped[second], swapped[first]);
                yield return new(TranscriptionPattern.SwappedCounts, 2, swapped);
            }
        }

        for (int first = 0; first < votes.Length; first++)
        {
            for (int last = first + 2; last < votes.Length; last++)
            {
                // What is in one column belongs to the next one, or the other way round.
                if (IsMoved(votes, first, last - 1)) yield return Shift(votes, first, first + 1, last - first, first);
                if (IsMoved(votes, first + 1, last)) yield return Shift(votes, first + 1, first, last - first, last);
            }
        }
    }

    /// <summary>The votes with the number at an index replaced by the one that fits the others best.</summary>
    public static VoteMove? OfNumber(int[] votes, int index, double[] typical)
    {
        if (typical[index] >= 1) return null;
        long rest = votes.Sum(count => (long)count) - votes[index];
        long?[] other = VoteNeighbours.Known(votes);
        other[index] = (long)Math.Round(typical[index] / (1 - typical[index]) * rest);
        return new(null, 1, other);
    }

    /// <summary>
    /// Whether two slips result in nearly the same sheet, or move columns in the same direction with different ends.
    /// </summary>
    public bool IsLike(VoteMove other)
    {
        bool areShifts = Pattern == TranscriptionPattern.ShiftedColumns && other.Pattern == Pattern;
        if (areShifts && Columns > 0 == other.Columns > 0) return true;
        long difference = 0, sum = 0;
        for (int i = 0; i < Votes.Length; i++)
        {
            long own = Votes[i] ?? 0, others = other.Votes[i] ?? 0;
            difference += Math.Abs(own - others);
            sum += own + others;
        }

        return difference <= Same * sum;
    }

    private static VoteMove Shift(int[] votes, int from, int to, int count, int lost)
    {
        long?[] moved = VoteNeighbours.Known(votes);
        for (int i = 0; i < count; i++) moved[to + i] = votes[from + i];
        moved[lost] = null;
        return new(TranscriptionPattern.ShiftedColumns, from > to ? count + 1 : -count - 1, moved);
    }

    /// <summary>Whether at least two of the counts are above zero: moved zeros leave no trace.</summary>
    private static bool IsMoved(int[] votes, int first, int last)
    {
        int above = 0;
        for (int i = first; i <= last; i++) above += votes[i] > 0 ? 1 : 0;
        return above >= 2;
    }
}
