using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the units of one level add up to, as columns of numbers: no object a unit.</summary>
/// <remarks>
/// Sums are taken over all rows without looking at each: missing cells stand as 0. The few rows that are not counted
/// or lack a cell are added up apart, by what they lack; those not counted are then taken away.
/// </remarks>
internal sealed class LevelSums
{
    private readonly CountColumns _columns;
    private readonly SumMatrix _sums;
    private readonly IrregularGroups _irregular;

    private LevelSums(CountColumns columns, UnitRanges units, SumMatrix sums, IrregularGroups irregular) =>
        (_columns, Units, _sums, _irregular) = (columns, units, sums, irregular);

    public UnitRanges Units { get; }

    public long this[int unit, int column] => _sums[unit, column];

    public int ColumnOf(int cell) => _columns.ColumnOf(cell);

    /// <summary>Adds up rows.</summary>
    public static LevelSums Of(CountColumns columns, UnitRanges units, Workload work)
    {
        work.Cancellation.ThrowIfCancellationRequested();
        var halves = new HalfColumns(columns.Columns);
        SumMatrix sums;
        if (ShortUnits.Suit(units))
        {
            sums = ShortUnits.AddUp(columns, units, halves, work);
        }
        else
        {
            var numbers = new long[checked(units.Count * columns.Count)];
            var adder = new ColumnAdder(columns.Columns, units.FirstRow);
            RunSums.Add(units.Starts, adder, numbers, columns.Count, work);
            sums = new(numbers, halves);
        }

        var irregular = IrregularGroups.Of(columns, units, work.Cancellation);
        for (int group = 0; group < irregular.Count; group++)
        {
            if (irregular.PatternOf(group) >= RowPatterns.FirstCounted) continue;
            sums.Subtract(irregular.UnitOf(group), irregular.SumsOf(group));
        }

        return new(columns, units, sums, irregular);
    }

    /// <summary>Adds up these units to those of the level above.</summary>
    public LevelSums AddUp(UnitRanges above, UnitTree tree, Workload work)
    {
        int[] children = Units.Children(above, tree);
        int[] parents = tree.Data(Units.Depth).Parents;
        var irregular = _irregular.AddUp(unit => parents[Units.First + unit] - above.First);
        return new(_columns, above, _sums.AddUp(children, work), irregular);
    }

    public Totals Totals(int unit, Contest contest)
    {
        var regular = new long[_columns.Count];
        for (int column = 0; column < regular.Length; column++) regular[column] = this[unit, column];
        long rows = Units.RowsOf(unit), annulled = 0, pending = 0;
        var groups = new List<CountGroup>();
        var (first, end) = _irregular.Of(unit);
        for (int group = first; group < end; group++)
        {
            rows -= _irregular.RowsOf(group);
            int pattern = _irregular.PatternOf(group);
            if (pattern == RowPatterns.Annulled) annulled = _irregular.RowsOf(group);
            else if (pattern == RowPatterns.Pending) pending = _irregular.RowsOf(group);
            else groups.Add(TakeOut(regular, group));
        }

        if (rows > 0) groups.Insert(0, new(_columns.Absent, rows, _columns.Spread(regular)));
        return new(contest, _columns.Absent, groups, annulled, pending);
    }

    /// <summary>Takes a group out of the sums of its unit, as a group of its own.</summary>
    private CountGroup TakeOut(long[] sums, int group)
    {
        var parts = _irregular.SumsOf(group);
        for (int column = 0; column < sums.Length; column++) sums[column] -= parts[column];
        var lacking = _irregular.Patterns.Lacking(_irregular.PatternOf(group));
        return new(lacking, _irregular.RowsOf(group), _columns.Spread(parts));
    }
}
