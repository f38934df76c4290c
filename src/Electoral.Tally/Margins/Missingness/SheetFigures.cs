namespace Electoral.Tally;

/// <summary>Collected sheets as sums up to each of them: those of any range are the difference of two.</summary>
internal sealed class SheetFigures
{
    private readonly Figures[] _upTo;

    public SheetFigures(TallyTable sheets, ICapacityMap capacities, ContestBounds bounds)
    {
        var leader = bounds.Leader.Candidate;
        var rival = bounds.RunnerUp?.Candidate;
        _upTo = new Figures[sheets.Count + 1];
        for (int row = 0; row < sheets.Count; row++)
        {
            _upTo[row + 1] = _upTo[row] + FiguresOf(sheets, row, leader, rival, capacities.RegisteredOf(row));
        }
    }

    public int Count => _upTo.Length - 1;

    public Figures this[int row] => _upTo[row + 1] - _upTo[row];

    public Figures Of((int Start, int Count) rows) => _upTo[rows.Start + rows.Count] - _upTo[rows.Start];

    /// <summary>The figures of a sheet; all 0 where it lacks registered voters or a vote.</summary>
    private static Figures FiguresOf(TallyTable sheets, int row, Candidate leader, Candidate? rival, int? registered)
    {
        if (registered is not int voters) return default;
        long valid = 0;
        foreach (var votes in sheets.Votes)
        {
            if (votes.IsMissing(row)) return default;
            valid += votes.Stored(row);
        }

        long lead = leader.Selections.Sum(line => (long)sheets.Votes[line].Stored(row))
            - (rival?.Selections.Sum(line => (long)sheets.Votes[line].Stored(row)) ?? 0);
        return new(lead, valid, RowBallots.AtLeast(sheets, row), voters);
    }
}
