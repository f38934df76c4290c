using System.Numerics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Whether any row can be the sum of the rows next to it in the source.</summary>
/// <remarks>
/// The counts of one column after or before the row must add up to its own at some position, or the row must lack the
/// count. For many rows at once this is one pass over the column. Only if it is so are the other columns checked.
/// </remarks>
internal sealed class SumRowRunScreen(
    SumRowCounts counts, SumRowNeighbours neighbours, SumRowEvidence evidence, CountColumn column, int threads)
{
    private const int BlockRows = 1 << 14;

    private readonly CountColumn[] _columns = [.. Enumerable.Range(0, counts.Count).Select(i => counts[i])];
    private readonly double _needed = SumRowEvidence.NeededOfNeighbours(neighbours.Count);
    private int _isFound;

    /// <summary>False if no row can be one.</summary>
    public bool MayHold()
    {
        if (column.TryGetStored(out ReadOnlyMemory<ushort> narrow)) Look(narrow);
        else if (column.TryGetStored(out ReadOnlyMemory<int> wide)) Look(wide);
        return _isFound != 0;
    }

    private void Look<T>(ReadOnlyMemory<T> stored)
        where T : unmanaged, IBinaryInteger<T>
    {
        var inOrder = InOrder(stored);
        new Workload(threads, BlockRows, 0, CancellationToken.None).ForRanges(inOrder.Length, (from, end) =>
        {
            var positions = new RowSet(end - from);
            foreach (int step in (ReadOnlySpan<int>)[1, -1])
            {
                if (Volatile.Read(ref _isFound) != 0) return;
                positions.Clear();
                RunReach.Find(inOrder.Span, from, end, step, positions);
                if (AnyIsSum(positions, from, step)) Volatile.Write(ref _isFound, 1);
            }
        });
    }

    /// <summary>The counts in the order of the source, 0 in rows that do not count.</summary>
    private ReadOnlyMemory<T> InOrder<T>(ReadOnlyMemory<T> stored)
        where T : unmanaged
    {
        int row = counts.NextUncounted(0, stored.Length);
        if (row >= 0)
        {
            T[] counted = stored.ToArray();
            for (; row >= 0; row = counts.NextUncounted(row + 1, counted.Length)) counted[row] = default;
            stored = counted;
        }

        return neighbours.Order is { } order ? Gather.Take(stored, order, threads) : stored;
    }

    private bool AnyIsSum(RowSet positions, int from, int step)
    {
        for (int i = positions.Next(0, positions.Rows); i >= 0; i = positions.Next(i + 1, positions.Rows))
        {
            if (IsSum(from + i, step)) return true;
        }

        return false;
    }

    private bool IsSum(int position, int step)
    {
        int row = neighbours[position];
        if (counts.IsUncounted(row) || !counts.IsAboveZero(row)) return false;
        foreach (var other in _columns)
        {
            if (other != column && other.Stored(row) > 0 && !neighbours.IsReached(position, step, other)) return false;
        }

        if (column.Stored(row) > 0 && !neighbours.IsReached(position, step, column)) return false;
        var (own, given) = counts.Sum([row]);
        double digits = counts.Evidence(own);
        bool isEnough = digits >= _needed || (digits >= SumRowEvidence.MarginOfNamed && evidence.IsNamed(row));
        return isEnough && neighbours.RunOf(position, step, own, given, leftOut: null) is not null;
    }
}
