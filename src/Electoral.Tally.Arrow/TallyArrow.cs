using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Electoral.Tally.Arrow;

/// <summary>Tables and totals as Apache Arrow, and Arrow data as tables.</summary>
/// <remarks>
/// <para>Columns have the names that the library writes into CSV files: <c>unit:state</c>, <c>name:state</c>,
/// <c>sheet:table</c>, <c>key</c>, <c>registered</c>, <c>ballots_cast</c>, <c>valid</c>, <c>blank</c>, <c>invalid</c>,
/// <c>votes:EG</c>, <c>extra:…</c>, <c>stratum</c>, <c>status</c>, <c>arrived</c>, <c>image</c>. The layout that
/// describes them further is in the metadata of the schema under <see cref="LayoutKey"/>.</para>
/// <para>Counts are UInt16 or Int32 as the table stores them, and share its memory; those that a sheet does not give
/// are null. Codes and names of units, strata and statuses are dictionaries. Be careful with sums: engines that add
/// UInt16 or Int32 up in the same type wrap; Arrow's own kernels, DuckDB, polars and pandas widen them.</para>
/// </remarks>
public static partial class TallyArrow
{
    /// <summary>The key in the schema's metadata under which the layout is stored, as JSON.</summary>
    public const string LayoutKey = "electoral.tally.layout";

    private const int RowsABatch = 65_536;

    /// <summary>No spreadsheet opens a batch, so texts are not guarded.</summary>
    internal static CsvWriteOptions Unguarded { get; } = new() { FormulaGuard = false };

    /// <summary>All sheets of a table as one record batch that shares the memory of its counts.</summary>
    /// <param name="sheets">The sheets; the batch keeps them in memory.</param>
    /// <returns>A row for each sheet, in the order of the table.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    public static RecordBatch ToRecordBatch(this TallyTable sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        return SheetBatch.Of(sheets);
    }

    /// <summary>Totals as one record batch of 64-bit numbers: sums, and how many sheets lack each.</summary>
    /// <param name="units">The totals of units.</param>
    /// <returns>A row for each unit, in the order of the list; a sum that no sheet gives is null.</returns>
    /// <exception cref="ArgumentNullException">The list of totals is null.</exception>
    public static RecordBatch ToRecordBatch(this RollUp units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return TotalsBatch.Of(units);
    }

    /// <summary>All sheets of a table as a stream of record batches, for writers that take one after another.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="rowsABatch">The most rows per batch.</param>
    /// <exception cref="ArgumentOutOfRangeException">A batch would have no row.</exception>
    public static IArrowArrayStream ToArrowStream(this TallyTable sheets, int rowsABatch = RowsABatch)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsABatch, 1);
        return new BatchStream(SheetBatch.Of(sheets), rowsABatch);
    }
}
