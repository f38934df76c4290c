using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>Cross-products of the counts of a table, for the whole table or for every unit of a level.</summary>
/// <remarks>Exact; they depend neither on the order of the source nor on the number of threads.</remarks>
public static class TableCrossProducts
{
    /// <summary>The cross-products of all counted sheets.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static CrossProducts CrossProducts(
        this TallyTable table, AggregationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.CrossProductsAt("all", options, cancellation).Values.Single();
    }

    /// <summary>The cross-products of every unit of a level.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="level">The name of the level, such as "state"; "all" is the root's.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The cross-products of each unit, including units without sheets.</returns>
    /// <exception cref="ArgumentException">The table has no such level.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static IReadOnlyDictionary<ReportingUnit, CrossProducts> CrossProductsAt(
        this TallyTable table, string level, AggregationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var units = table.Units.UnitsAt(level);
        var columns = CompleteRows.Of(table);
        var starts = new int[units.Count + 1];
        for (int unit = 0; unit < units.Count; unit++)
        {
            var (start, count) = table.StartAndCountOf(units[unit]);
            (starts[unit], starts[unit + 1]) = (columns.IndexOf(start), columns.IndexOf(start + count));
        }

        var sums = ProductScan.Of(columns.Columns, starts, columns.Work(options, cancellation));
        var found = new Dictionary<ReportingUnit, CrossProducts>(units.Count);
        for (int unit = 0; unit < units.Count; unit++)
        {
            var (start, count) = table.StartAndCountOf(units[unit]);
            long excluded = columns.ExcludedIn(start, start + count);
            found.Add(units[unit], new(table.Contest, columns.VariableOfCell, sums[unit], excluded));
        }

        return found;
    }
}
