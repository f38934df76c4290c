using System.Numerics;
using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Whether any row, or the rows of any unit, can be the sum of the others at all: for nearly every table, one pass over
/// one column rules this out.
/// </summary>
/// <remarks>
/// <para>A row that is the sum of the others is half of all rows of its unit in each count that it has, or a third if
/// there is another row like it. This requires that the largest count of the tested column is half or a third of their
/// sum, or that the row lacks that count; only then are the other columns checked. A unit that is the sum of its
/// siblings is half of all, two thirds, or one of several equal ones; a unit that has such a row is at least half. Sums
/// and largest counts of upper units are computed from those of the units below. Sums of adjacent rows are left to
/// <see cref="SumRowRunScreen"/>.</para>
/// <para>No row that <see cref="SumRows"/> takes first is missed; of the candidates found here it may still take
/// none.</para>
/// </remarks>
internal sealed class SumRowScreen
{
    /// <summary>
    /// The most units that are divided between threads: those of the lowest level with no more than these.
    /// </summary>
    private const int MostShared = 1 << 14, Ranges = 32, FewestRows = 1 << 16;

    private readonly TallyTable _table;
    private readonly SumRowCounts _counts;
    private readonly SumRowCodes _codes;
    private readonly int[] _named;
    private readonly CountColumn _column;
    private readonly SumRowEvidence _evidence;
    private readonly bool _mayLack;
    private readonly bool _hasUncounted;
    private readonly int _shared;
    private readonly UnitPeak[] _peaks;

    private SumRowScreen(TallyTable table, SumRowCounts counts, SumRowCodes codes, int[] named, int threads)
    {
        (_table, _counts, _codes, _named, _column) = (table, counts, codes, named, counts.MostInformative());
        _evidence = new(counts, codes, named);
        (_mayLack, _hasUncounted) = (_column.MissingCount > 0, counts.AnyUncounted(0, table.Count));
        _shared = threads > 1 && table.Count >= FewestRows ? SharedDepth() : -1;
        _peaks = _shared < 0 ? [] : new UnitPeak[table.Units.Data(_shared).Count];
    }

    /// <summary>False if no row of a table can be a sum of others.</summary>
    /// <param name="table">The table.</param>
    /// <param name="counts">Its counts; no row is known to be a sum yet.</param>
    /// <param name="codes">Its codes.</param>
    /// <param name="neighbours">Its rows in the order of the source.</param>
    /// <param name="named">The rows that are named as sums, ascending.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public static bool MayHold(
        TallyTable table,
        SumRowCounts counts,
        SumRowCodes codes,
        SumRowNeighbours neighbours,
        int[] named,
        int threads)
    {
        var screen = new SumRowScreen(table, counts, codes, named, threads);
        if (screen._column.TryGetStored(out ReadOnlyMemory<ushort> narrow)) screen.Look(narrow, threads);
        else if (screen._column.TryGetStored(out ReadOnlyMemory<int> wide)) screen.Look(wide, threads);
        return screen._evidence.IsEnough(table.Count)
            || new SumRowRunScreen(counts, neighbours, screen._evidence, screen._column, threads).MayHold();
    }

    private void Look<T>(ReadOnlyMemory<T> counts, int threads)
        where T : unmanaged, IBinaryInteger<T>
    {
        int share = (_peaks.Length + Ranges - 1) / Ranges;
        new Workload(threads, Math.Max(share, 1), 0, CancellationToken.None).ForRanges(_peaks.Length, (from, end) =>
        {
            var seen = new SumRowEvidence(_counts, _codes, _named);
            for (int unit = from; unit < end; unit++) _peaks[unit] = Visit(_shared, unit, counts.Span, seen);
            lock (_evidence) _evidence.Add(seen);
        });
        if (_shared != 0) Above(0, 0, counts.Span);
    }

    /// <summary>The peak of a unit above those that threads share, or of any unit if they share none.</summary>
    private UnitPeak Above<T>(int depth, int unit, ReadOnlySpan<T> counts)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (_shared < 0) return Visit(depth, unit, counts, _evidence);
        if (depth == _shared) return _peaks[unit];
        int[] first = _table.Units.Data(depth).FirstChild;
        var children = new PeakSum();
        for (int child = first[unit]; child < first[unit + 1]; child++) children.Add(Above(depth + 1, child, counts));
        return Close(depth, unit, children, _evidence);
    }

    private UnitPeak Visit<T>(int depth, int unit, ReadOnlySpan<T> counts, SumRowEvidence evidence)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (depth == _codes.Depth) return Lowest(unit, unit + 1, counts, evidence).Peak;
        int[] first = _table.Units.Data(depth).FirstChild;
        if (depth + 1 == _codes.Depth)
        {
            return Close(depth, unit, Lowest(first[unit], first[unit + 1], counts, evidence), evidence);
        }

        var children = new PeakSum();
        for (int child = first[unit]; child < first[unit + 1]; child++)
        {
            children.Add(Visit(depth + 1, child, counts, evidence));
        }

        return Close(depth, unit, children, evidence);
    }

    /// <summary>Checks the rows of consecutive lowest units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private PeakSum Lowest<T>(int from, int end, ReadOnlySpan<T> counts, SumRowEvidence evidence)
        where T : unmanaged, IBinaryInteger<T>
    {
        int depth = _codes.Depth, tested = 0;
        var starts = _codes.Starts(depth).Slice(from, end - from + 1);
        // In locals, so that they are kept in registers.
        long sumOfAll = 0, largest = 0;
        int mostOfAll = 0, start = starts[0];
        for (int unit = 1; unit < starts.Length; unit++)
        {
            int stop = starts[unit];
            var (sum, most) = RangePeak.Of(counts[start..stop]);
            if (_hasUncounted && _counts.AnyUncounted(start, stop))
            {
                (sum, most) = _counts.PeakOf(_column, start, stop);
            }

            if (stop - start >= SumRowEvidence.Fewest)
            {
                tested++;
                if (MayHoldRow(sum, most, start, stop)) evidence.LookAtRows(depth, start, stop, sum, most, _column);
            }

            (sumOfAll, largest) = (sumOfAll + sum, Math.Max(largest, sum));
            mostOfAll = Math.Max(mostOfAll, most);
            start = stop;
        }

        evidence.Tested(depth, tested);
        return new(sumOfAll, mostOfAll, largest);
    }

    /// <summary>Checks a unit whose child units have been checked.</summary>
    private UnitPeak Close(int depth, int unit, PeakSum children, SumRowEvidence evidence)
    {
        var peak = children.Peak;
        var starts = _codes.Starts(depth);
        int start = starts[unit], stop = starts[unit + 1];
        if (stop - start >= SumRowEvidence.Fewest)
        {
            evidence.Tested(depth, 1);
            if (MayHoldRow(peak.Sum, peak.Most, start, stop))
            {
                evidence.LookAtRows(depth, start, stop, peak.Sum, peak.Most, _column);
            }
        }

        int[] first = _table.Units.Data(depth).FirstChild;
        var (firstChild, endChild) = (first[unit], first[unit + 1]);
        if (endChild - firstChild < SumRowEvidence.Fewest) return peak;
        bool mayLack = _mayLack && _column.NextMissing(start, stop) >= 0;
        if (mayLack || IsPart(children.Largest, peak.Sum))
        {
            evidence.LookAtUnits(depth, start, stop, firstChild, endChild);
        }

        if (mayLack || 2 * children.Largest >= peak.Sum)
        {
            evidence.LookAtRowsOfUnits(depth, start, stop, firstChild, endChild, _column);
        }

        return peak;
    }

    private bool MayHoldRow(long sum, int most, int start, int stop) =>
        sum == 2L * most || sum == 3L * most || (_mayLack && _column.NextMissing(start, stop) >= 0);

    /// <summary>Whether the largest unit is half, two thirds, or one of some equal parts of all.</summary>
    private static bool IsPart(long largest, long all) =>
        largest == 0 || 3 * largest == 2 * all || (2 * largest <= all && all % largest == 0);

    private int SharedDepth()
    {
        int depth = 0;
        while (depth < _codes.Depth && (depth == 0 || _table.Units.Data(depth + 1).Count <= MostShared)) depth++;
        return depth;
    }
}
