using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Adds up tables: as a whole, by the units of one level, or by the units of every level.</summary>
/// <remarks>All sums are exact. They depend neither on the order of the source nor on the number of threads.</remarks>
public static class TableAggregation
{
    /// <summary>The totals of a table's sheets.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static Totals Totals(
        this TallyTable table, AggregationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = new CountColumns(table);
        var work = Work(columns, options, cancellation);
        return LevelSums.Of(columns, UnitRanges.Whole(table), work).Totals(0, table.Contest);
    }

    /// <summary>The totals of each unit of a level.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="level">The name of the level, such as "state"; "all" is the root's.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The units that have at least one sheet of the table, in the order of the tree.</returns>
    /// <exception cref="ArgumentException">The table has no such level.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static RollUp RollUp(
        this TallyTable table, string level, AggregationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return RollUp(table, table.Units.Level(level), options, cancellation);
    }

    /// <summary>The totals of each unit of a level.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="level">A level of the table's tree.</param>
    /// <returns>The units that have at least one sheet of the table, in the order of the tree.</returns>
    /// <exception cref="ArgumentException">The level is one of another tree.</exception>
    public static RollUp RollUp(this TallyTable table, UnitLevel level)
    {
        ArgumentNullException.ThrowIfNull(table);
        // Asking for the units throws if the level belongs to another tree.
        _ = table.Units.UnitsAt(level);
        return RollUp(table, level, null, default);
    }

    private static RollUp RollUp(
        TallyTable table, UnitLevel level, AggregationOptions? options, CancellationToken cancellation)
    {
        var columns = new CountColumns(table);
        var work = Work(columns, options, cancellation);
        return new(table, LevelSums.Of(columns, UnitRanges.Of(table, level.Depth), work));
    }

    /// <summary>
    /// The totals of the sheets with the same key: by region, by size, by the polling places of another list …
    /// </summary>
    /// <param name="table">The sheets.</param>
    /// <param name="name">What the keys are called; this becomes the name of the roll-up's level.</param>
    /// <param name="key">
    /// The key of a sheet; null or an empty text puts the sheet in the group "(none)", so that no sheet is left out.
    /// </param>
    /// <param name="options">How to compute it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>A unit for each key, in the order of codes; its path is the key alone.</returns>
    /// <remarks><c>WithLevel</c> keeps the units below each key as well.</remarks>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static RollUp RollUpBy(
        this TallyTable table, string name, Func<TallyRow, string?> key, AggregationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(key);
        var grouped = Regrouping.Alone(table, name, RowKeys.Of(table, key));
        return RollUp(grouped, grouped.Units.LowestLevel, options, cancellation);
    }

    /// <summary>What the sheets of each unit add up to, for every level from the root to the lowest.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>One roll-up per level: the root's first, then in the order of the tree's levels.</returns>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static IReadOnlyList<RollUp> RollUpAll(
        this TallyTable table, AggregationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = new CountColumns(table);
        var work = Work(columns, options, cancellation);
        var levels = new UnitRanges[table.Units.Levels.Count + 1];
        for (int depth = 0; depth < levels.Length; depth++) levels[depth] = UnitRanges.Of(table, depth);
        return Array.ConvertAll(LevelSums.OfAll(columns, levels, table.Units, work), sums => new RollUp(table, sums));
    }

    private static Workload Work(CountColumns columns, AggregationOptions? options, CancellationToken cancellation) =>
        (options ?? AggregationOptions.Default).WorkOn((long)columns.Rows * columns.Count, cancellation);
}
