using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>Collected sheets as sums up to each of them: those of any range are the difference of two.</summary>
internal sealed class SheetFigures
{
    private const int BlockRows = 1 << 14;

    private readonly TallyTable _sheets;
    private readonly ICapacityMap _capacities;
    private readonly int[] _leading;
    private readonly int[] _trailing;
    private readonly Figures[] _upTo;

    public SheetFigures(TallyTable sheets, ICapacityMap capacities, ContestBounds bounds, ParallelOptions parallel)
    {
        (_sheets, _capacities) = (sheets, capacities);
        _leading = [.. bounds.Leader.Candidate.Selections];
        _trailing = [.. bounds.RunnerUp?.Candidate.Selections ?? []];
        _upTo = new Figures[sheets.Count + 1];
        // Sums of whole numbers: blocks may be filled in any order.
        Parallel.For(0, (sheets.Count + BlockRows - 1) / BlockRows, parallel, block =>
        {
            int end = Math.Min(sheets.Count, (block + 1) * BlockRows);
            for (int row = block * BlockRows; row < end; row++) _upTo[row + 1] = FiguresOf(row);
        });
        for (int row = 0; row < sheets.Count; row++) _upTo[row + 1] += _upTo[row];
    }

    public int Count => _upTo.Length - 1;

    public Figures this[int row] => _upTo[row + 1] - _upTo[row];

    public Figures Of((int Start, int Count) rows) => _upTo[rows.Start + rows.Count] - _upTo[rows.Start];

    /// <summary>The figures of a sheet; all 0 where it lacks registered voters or a vote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Figures FiguresOf(int row)
    {
        if (_capacities.RegisteredOf(row) is not int voters) return default;
        long valid = 0;
        foreach (var votes in _sheets.Votes)
        {
            if (votes.IsMissing(row)) return default;
            valid += votes.Stored(row);
        }

        return new(Sum(_leading, row) - Sum(_trailing, row), valid, RowBallots.AtLeast(_sheets, row), voters);
    }

    private long Sum(int[] lines, int row)
    {
        long sum = 0;
        foreach (int line in lines) sum += _sheets.Votes[line].Stored(row);
        return sum;
    }
}
