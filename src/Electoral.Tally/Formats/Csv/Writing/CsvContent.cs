using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Rendering;

/// <summary>What can be written as CSV: a table, a roll-up or totals, each of which is one by itself.</summary>
/// <remarks>
/// <para>Of sheets the header names the roles, so that the file is read again without a layout too; the layout adds the
/// names of contest, selections, candidates and parties. A field that the table does not have has no column, a missing
/// count is an empty cell. Reading what was written gives the same table, except for the units without a sheet, which
/// are not written, and the sheets' source and row, which are now this file's. An empty stratum comes back as
/// none.</para>
/// <para>Of totals a row is a unit: the codes of its path, the number of its sheets, the sums of the source's fields
/// and of the votes; what is derived where the source lacks it ("derived:valid"); and for every sum that leaves sheets
/// out how many ("lacking:valid"). They are read again as a table whose sheets are the units, as far as the sums are
/// below 2,147,483,648; what no sheet has is a further count there.</para>
/// <para>Equality is that of the object. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CsvContent>))]
public sealed class CsvContent
{
    private readonly Func<CsvWriteOptions, CsvDocument> _document;

    private CsvContent(Func<CsvWriteOptions, CsvDocument> document) => _document = document;

    /// <summary>A row for each sheet.</summary>
    /// <param name="table">The sheets.</param>
    /// <exception cref="ArgumentNullException">There is no table.</exception>
    public static implicit operator CsvContent(TallyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(options => TableDocument.Of(table, options));
    }

    /// <summary>A row for each unit.</summary>
    /// <param name="units">The units and their totals.</param>
    /// <exception cref="ArgumentNullException">There is no roll-up.</exception>
    public static implicit operator CsvContent(RollUp units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new(options => TotalsDocument.Of(units, options));
    }

    /// <summary>One row.</summary>
    /// <param name="totals">The totals.</param>
    /// <exception cref="ArgumentNullException">There are no totals.</exception>
    public static implicit operator CsvContent(Totals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return new(options => TotalsDocument.Of(totals, options));
    }

    /// <summary>
    /// A row for each sheet and selection, for programs that want one count a row: R, pandas, databases.
    /// </summary>
    /// <remarks>
    /// The data of the sheet (units, code, registered voters …) are in each of its rows; then <c>selection</c>, its
    /// <c>selection_name</c> and <c>party</c> where there are any, and <c>votes</c>, empty where they are missing. With
    /// its layout the file is read again as a long file and gives the same table.
    /// </remarks>
    /// <param name="table">The sheets.</param>
    /// <exception cref="ArgumentException">When it is written: the contest has no selection.</exception>
    public static CsvContent Long(TallyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(options => TableDocument.LongOf(table, options));
    }

    internal CsvDocument Document(CsvWriteOptions? options) => _document(options ?? CsvWriteOptions.Default);
}
