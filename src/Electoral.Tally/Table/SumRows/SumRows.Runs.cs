using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <content>Rows that are sums of the rows next to them in the source.</content>
internal sealed partial class SumRows
{
    /// <summary>
    /// The additional bits of agreement that adjacent rows of one unit need until one such sum is found, or until such
    /// sums leave out no sheet: made-up counts are often regular.
    /// </summary>
    private const double MarginOfNeighbours = 2 * SumRowEvidence.Margin;

    private bool _hasSumsOfNeighbours;

    /// <summary>
    /// Takes rows that are the sum of those that follow them in the source, which may themselves be sums, then those
    /// that are the sum of the rows before them.
    /// </summary>
    /// <remarks>
    /// Rows are added up only until they reach the row to be checked. Of the rows whose sums extend over one position,
    /// each is at least twice the next, so no position is visited more than about thirty times.
    /// </remarks>
    private void TakeRuns()
    {
        foreach (int step in (ReadOnlySpan<int>)[1, -1])
        {
            var runs = new Runs(_table.Count);
            int[] keys = _neighbours.Order is { } order ? Gather.Take<int>(_key, order) : [.. _key];
            int last = keys.Length - 1;
            for (int position = step > 0 ? last : 0; position >= 0 && position <= last; position -= step)
            {
                int own = keys[position], next = position + step;
                if (own == 0) continue;
                long sum = 0;
                for (; sum < own && next >= 0 && next < keys.Length; next += step) sum += keys[next];
                if (sum == own && TakeRun(position, step, runs)) keys[position] = 0;
            }

            if (runs.Doubtful.Count > 0 && AreAllAdded(runs)) Take([.. runs.Doubtful]);
        }
    }

    /// <summary>
    /// Whether a row is the sum of the rows next to it. If so it is taken, or kept with those that would not be a proof
    /// individually.
    /// </summary>
    private bool TakeRun(int position, int step, Runs runs)
    {
        int row = _neighbours[position];
        var (own, given) = _counts.Sum([row]);
        if (_neighbours.RunOf(position, step, own, given, runs.IsDoubtful) is not { } run) return false;
        double needed = SumRowEvidence.NeededOfNeighbours(_table.Count), evidence = _counts.Evidence(own);
        bool isNamed = IsNamed(row) && evidence >= SumRowEvidence.MarginOfNamed;
        if (!isNamed && evidence < needed) return false;
        foreach (int added in run) runs.Added.Add(added);
        if (isNamed || _hasSumsOfNeighbours || AreWholeUnits(run, row, runs))
        {
            Take([row]);
            return true;
        }

        _hasSumsOfNeighbours = evidence >= needed + MarginOfNeighbours;
        if (_hasSumsOfNeighbours) Take([row]);
        else runs.Add(row);
        return true;
    }

    /// <summary>Whether each sheet is included in a sum.</summary>
    private bool AreAllAdded(Runs runs) => Enumerable.Range(0, _table.Count).All(
        row => !IsSheet(row) || runs.Added[row] || runs.IsDoubtful[row] || !_counts.IsAboveZero(row));

    /// <summary>Whether rows are all sheets of some units, none of which has another row.</summary>
    private bool AreWholeUnits(List<int> rows, int other, Runs runs)
    {
        for (int depth = 1; depth <= _codes.Depth; depth++)
        {
            int[] units = [.. rows.Select(row => _codes.UnitAt(row, depth)).Distinct()];
            if (units.Contains(_codes.UnitAt(other, depth))) continue;
            int all = units.Sum(unit => RowsIn(depth, unit).Count(
                row => _counts.IsAboveZero(row) && !runs.IsDoubtful[row]));
            if (all == rows.Count) return true;
        }

        return false;
    }

    /// <summary>What a pass over the source found.</summary>
    private sealed class Runs(int rows)
    {
        /// <summary>The rows included in some sum.</summary>
        public RowSet Added { get; } = new(rows);

        /// <summary>Sums of neighbours that are proved only if all sums together leave out no sheet.</summary>
        public List<int> Doubtful { get; } = [];

        public RowSet IsDoubtful { get; } = new(rows);

        public void Add(int row)
        {
            Doubtful.Add(row);
            IsDoubtful.Add(row);
        }
    }
}
