namespace Electoral.Tally;

/// <summary>What the units of one level add up to, as columns of numbers: no object a unit.</summary>
internal sealed class LevelSums
{
    private readonly CountColumns _columns;
    private readonly IrregularGroups _irregular;

    // Unit by unit, one number a column: the sums over counted rows.
    private readonly long[] _sums;

    private LevelSums(CountColumns columns, UnitRanges units, long[] sums, IrregularGroups irregular) =>
        (_columns, Units, _sums, _irregular) = (columns, units, sums, irregular);

    public UnitRanges Units { get; }

    public long this[int unit, int column] => _sums[unit * _columns.Count + column];

    public int ColumnOf(int cell) => _columns.ColumnOf(cell);

    /// <summary>Adds up rows.</summary>
    public static LevelSums Of(CountColumns columns, UnitRanges units, CancellationToken cancellation)
    {
        var sums = new long[checked(units.Count * columns.Count)];
        var starts = units.Starts.Span;
        for (int column = 0; column < columns.Count; column++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int unit = 0; unit < units.Count; unit++)
            {
                long sum = 0;
                for (int row = starts[unit]; row < starts[unit + 1]; row++) sum += columns.Columns[column].Stored(row);
                sums[unit * columns.Count + column] = sum;
            }
        }

        var irregular = IrregularGroups.Of(columns, units, cancellation);
        for (int group = 0; group < irregular.Count; group++)
        {
            if (irregular.PatternOf(group) >= RowPatterns.FirstCounted) continue;
            var counted = sums.AsSpan(irregular.UnitOf(group) * columns.Count, columns.Count);
            var others = irregular.SumsOf(group);
            for (int column = 0; column < counted.Length; column++) counted[column] -= others[column];
        }

        return new(columns, units, sums, irregular);
    }

    /// <summary>Adds up these units to those of the level above.</summary>
    public LevelSums AddUp(UnitRanges above, UnitTree tree)
    {
        int[] parents = tree.Data(Units.Depth).Parents;
        int ParentOf(int unit) => parents[Units.First + unit] - above.First;
        var sums = new long[above.Count * _columns.Count];
        for (int unit = 0; unit < Units.Count; unit++)
        {
            var sum = sums.AsSpan(ParentOf(unit) * _columns.Count, _columns.Count);
            for (int column = 0; column < sum.Length; column++) sum[column] += this[unit, column];
        }

        return new(_columns, above, sums, _irregular.AddUp(ParentOf));
    }

    public Totals Totals(int unit, Contest contest)
    {
        var regular = _sums.AsSpan(unit * _columns.Count, _columns.Count).ToArray();
        long rows = Units.RowsOf(unit), annulled = 0, pending = 0;
        var groups = new List<CountGroup>();
        var (first, end) = _irregular.Of(unit);
        for (int group = first; group < end; group++)
        {
            rows -= _irregular.RowsOf(group);
            int pattern = _irregular.PatternOf(group);
            if (pattern == RowPatterns.Annulled) annulled = _irregular.RowsOf(group);
            else if (pattern == RowPatterns.Pending) pending = _irregular.RowsOf(group);
            else groups.Add(Without(regular, group));
        }

        if (rows > 0) groups.Insert(0, new(_columns.Absent, rows, _columns.Spread(regular)));
        return new(contest, _columns.Absent, groups, annulled, pending);
    }

    /// <summary>Takes a group out of the sums of its unit, as a group of its own.</summary>
    private CountGroup Without(long[] sums, int group)
    {
        var lacking = _irregular.SumsOf(group);
        for (int column = 0; column < sums.Length; column++) sums[column] -= lacking[column];
        return new(_irregular.Patterns.Lacking(_irregular.PatternOf(group)), _irregular.RowsOf(group), _columns.Spread(lacking));
    }
}
