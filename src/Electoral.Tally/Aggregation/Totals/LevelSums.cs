using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the units of one level add up to, as columns of numbers: no object per unit.</summary>
/// <remarks>
/// Sums are taken over all rows without checking each of them: missing cells are stored as 0. The few rows that are not
/// counted or lack a cell are added up separately, by what they lack; those not counted are then subtracted.
/// </remarks>
internal sealed class LevelSums
{
    private readonly CountColumns _columns;
    private readonly SumMatrix _sums;

    // Null for short units: they are found in the few rows when asked for.
    private readonly IrregularGroups? _irregular;

    // In a table without irregular rows no unit has any.
    private readonly IrregularGroups _none;

    private LevelSums(CountColumns columns, UnitRanges units, SumMatrix sums, IrregularGroups? irregular)
    {
        (_columns, Units, _sums, _irregular) = (columns, units, sums, irregular);
        _none = IrregularGroups.None(columns);
        if (columns.Status.IsEmpty) return;
        if (irregular is null) TakeAwayRows();
        else TakeAwayGroups(irregular);
    }

    public UnitRanges Units { get; }

    public long this[int unit, int column] => _sums[unit, column];

    public int ColumnOf(int cell) => _columns.ColumnOf(cell);

    /// <summary>Adds up the rows of the units of one level.</summary>
    public static LevelSums Of(CountColumns columns, UnitRanges units, Workload work)
    {
        work.Cancellation.ThrowIfCancellationRequested();
        var sums = SumMatrix.Of(columns, units, above: null, work)[0];
        return new(
            columns, units, sums, ShortUnits.Suit(units, work) ? null : IrregularGroups.Of(columns, units, work));
    }

    /// <summary>Adds up the rows of the lowest units, and these to the units of each level above.</summary>
    /// <param name="columns">The columns of the rows.</param>
    /// <param name="levels">The units of each level, the root's first.</param>
    /// <param name="tree">The tree that they belong to.</param>
    /// <param name="work">How to spread the work over threads.</param>
    public static LevelSums[] OfAll(CountColumns columns, UnitRanges[] levels, UnitTree tree, Workload work)
    {
        work.Cancellation.ThrowIfCancellationRequested();
        var all = new LevelSums[levels.Length];
        int depth = levels.Length - 1;
        var sums = new SumMatrix[levels.Length];
        int[]? children = depth == 0 ? null : levels[depth].Children(levels[depth - 1], tree);
        var lowest = SumMatrix.Of(columns, levels[depth], children, work);
        lowest.CopyTo(sums, levels.Length - lowest.Length);
        IrregularGroups? irregular = null;
        for (; depth >= 0; depth--)
        {
            var units = levels[depth];
            irregular = ShortUnits.Suit(units, work) ? null
                : irregular?.AddUp(levels[depth + 1], units, tree) ?? IrregularGroups.Of(columns, units, work);

            // The sums of all rows are passed up before the rows not counted are subtracted, on each level separately.
            if (depth > 0) sums[depth - 1] ??= sums[depth].AddUp(units.Children(levels[depth - 1], tree), work);
            all[depth] = new(columns, units, sums[depth], irregular);
        }

        return all;
    }

    public Totals Totals(int unit, Contest contest)
    {
        var regular = new long[_columns.Count];
        for (int column = 0; column < regular.Length; column++) regular[column] = this[unit, column];
        long rows = Units.RowsOf(unit), annulled = 0, pending = 0;
        var groups = new List<CountGroup>();
        bool isRegular = _irregular is null && !_columns.MayBeIrregular;
        var irregular = isRegular ? _none
            : _irregular ?? IrregularGroups.Of(_columns, Units.Only(unit), Workload.Alone);
        var (first, end) = isRegular ? (0, 0) : irregular.Of(_irregular is null ? 0 : unit);
        for (int group = first; group < end; group++)
        {
            rows -= irregular.RowsOf(group);
            int pattern = irregular.PatternOf(group);
            if (pattern == RowPatterns.Annulled) annulled = irregular.RowsOf(group);
            else if (pattern == RowPatterns.Pending) pending = irregular.RowsOf(group);
            else groups.Add(TakeOut(regular, irregular, group));
        }

        if (rows > 0) groups.Insert(0, new(_columns.Absent, rows, _columns.Spread(regular)));
        return new(contest, _columns.Absent, groups, annulled, pending);
    }

    /// <summary>Moves a group out of the sums of its unit into a group of its own.</summary>
    private CountGroup TakeOut(long[] sums, IrregularGroups irregular, int group)
    {
        var parts = irregular.SumsOf(group);
        for (int column = 0; column < sums.Length; column++) sums[column] -= parts[column];
        return new(
            irregular.Patterns.Lacking(irregular.PatternOf(group)), irregular.RowsOf(group), _columns.Spread(parts));
    }

    private void TakeAwayGroups(IrregularGroups irregular)
    {
        for (int group = 0; group < irregular.Count; group++)
        {
            if (irregular.PatternOf(group) >= RowPatterns.FirstCounted) continue;
            _sums.Subtract(irregular.UnitOf(group), irregular.SumsOf(group));
        }
    }

    private void TakeAwayRows()
    {
        var status = _columns.Status.Span;
        var starts = Units.Starts.Span;
        var counts = new long[_columns.Count];
        for (int row = 0, unit = 0; row < status.Length; row++)
        {
            int ahead = status[row..].IndexOfAnyExcept((byte)SheetStatus.Counted);
            if (ahead < 0) return;
            row += ahead;
            while (starts[unit + 1] - Units.FirstRow <= row) unit++;
            _columns.CopyRow(row, counts);
            _sums.Subtract(unit, counts);
        }
    }
}
