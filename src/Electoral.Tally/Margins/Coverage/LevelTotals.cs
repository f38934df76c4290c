namespace Electoral.Tally;

/// <summary>What the sheets of each unit of a frame's level add up to, out of one table: added up once, as columns.
/// </summary>
internal sealed class LevelTotals
{
    private readonly LevelSums _sums;
    private readonly Contest _contest;
    private readonly int[]? _indexes;
    private readonly Lazy<Totals> _none;

    /// <param name="sheets">The sheets, all of them counted.</param>
    /// <param name="depth">The depth of the level.</param>
    /// <param name="indexes">
    /// For each unit of the frame its index in the tree of the sheets, or -1; null where they have the same tree.
    /// </param>
    public LevelTotals(TallyTable sheets, int depth, int[]? indexes)
    {
        (_contest, _indexes) = (sheets.Contest, indexes);
        var columns = new CountColumns(sheets);
        var work = AggregationOptions.Default.WorkOn((long)columns.Rows * columns.Count, CancellationToken.None);
        _sums = LevelSums.Of(columns, UnitRanges.Of(sheets, depth), work);
        _none = new(() => SheetSubset.Of(sheets, []).Totals());
    }

    /// <summary>The totals of a unit of the frame's level.</summary>
    public Totals this[int unit]
    {
        get
        {
            int index = (_indexes is null ? unit : _indexes[unit]) - _sums.Units.First;
            // A table that is a slice has the units below its own alone.
            return index < 0 || index >= _sums.Units.Count ? _none.Value : _sums.Totals(index, _contest);
        }
    }
}
