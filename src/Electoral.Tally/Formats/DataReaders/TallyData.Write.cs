using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

public static partial class TallyData
{
    /// <summary>The sheets of a table as a data reader, a row each: for bulk copies, a DataTable, a mapper.</summary>
    /// <remarks>
    /// <para>The columns are those that the table has as CSV, under the same names, such as "unit:state",
    /// "sheet:table", "registered" and "votes:EG": data stored under these names are read again by <see cref="Read"/>
    /// without a layout. Codes and names are texts, counts <see cref="int"/>, the time of arrival a
    /// <see cref="DateTime"/>. A count that a sheet lacks is <see cref="DBNull"/>, never 0.</para>
    /// <para>Counts are read without a box by <see cref="DbDataReader.GetInt32"/> and
    /// <see cref="DbDataReader.GetFieldValue{T}"/>. A whole number can be requested as any type that can hold it. The
    /// reader goes forward once, on one thread; the table is not changed.</para>
    /// </remarks>
    /// <param name="table">The table.</param>
    public static DbDataReader CreateDataReader(this TallyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return TableRows.Of(table);
    }

    /// <summary>The totals of units as a data reader, a row each.</summary>
    /// <remarks>
    /// The columns are those of the CSV: the codes of the path, the number of sheets, the sums as <see cref="long"/>,
    /// and how many sheets each leaves out. A sum that no sheet has is <see cref="DBNull"/>.
    /// </remarks>
    /// <param name="units">The units and their totals.</param>
    public static DbDataReader CreateDataReader(this RollUp units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return TotalsRows.Of(units);
    }

    /// <summary>Totals as a data reader of one row.</summary>
    /// <param name="totals">The totals.</param>
    public static DbDataReader CreateDataReader(this Totals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return TotalsRows.Of(totals);
    }

    /// <summary>
    /// A list of results as a data reader, a row each: findings, differences, rejects, or the caller's own.
    /// </summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="rows">The list; it is enumerated once, as the reader goes forward.</param>
    /// <param name="columns">
    /// The columns. Without any they are the public properties that are values: numbers, texts and times as they are,
    /// members of an enumeration by name, units and statements as texts; lists and other objects are left out.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Two columns have the same name, or no column is given and no property is one.
    /// </exception>
    public static DbDataReader CreateDataReader<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        this IEnumerable<T> rows, params IReadOnlyList<DataReaderColumn<T>> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) columns = PropertyColumns.Of<T>();
        if (columns.Count == 0) Throw.NoReaderColumns(typeof(T));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(columns));
            if (!names.Add(column.Name)) Throw.TwoReaderColumns(column.Name);
        }

        var cursor = new ListCursor<T>(rows);
        return new RowDataReader(
            [
                .. columns.Select(column => new ObjectReaderColumn(
                    column.Name, column.Type, () => column.Value(cursor.Current))),
            ],
            cursor);
    }
}
