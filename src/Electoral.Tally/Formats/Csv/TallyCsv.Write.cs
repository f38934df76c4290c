namespace Electoral.Tally;

public static partial class TallyCsv
{
    /// <summary>
    /// Writes a table as a CSV file, compressed if its name ends in ".gz", and its layout beside it: actas.layout.json
    /// for actas.csv. Files of these names are replaced, both or neither: a write that fails or is stopped leaves what
    /// was there.
    /// </summary>
    /// <remarks>
    /// <para>The header names the roles, so that the file is read again without a layout too; the layout adds the names
    /// of contest, selections, candidates and parties. A field that the table does not have has no column, a missing
    /// count is an empty cell.</para>
    /// <para>Reading what was written gives the same table, but for the units without a sheet, which are not written,
    /// and the sheets' source and row, which are now this file's. An empty stratum comes back as none.</para>
    /// </remarks>
    /// <exception cref="CsvLayoutException">No header can tell the names of two levels or selections apart.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(
        TallyTable table, string path, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(table, options).WriteTo(path, cancellation);

    /// <summary>
    /// Writes a table as CSV in UTF-8; the stream stays open. <see cref="LayoutOf(TallyTable, CsvWriteOptions?)"/> is
    /// its layout.
    /// </summary>
    /// <inheritdoc cref="Write(TallyTable, string, CsvWriteOptions?, CancellationToken)"/>
    public static void Write(
        TallyTable table, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(table, options).WriteTo(stream, cancellation);

    /// <summary>Writes a table as CSV; <see cref="LayoutOf(TallyTable, CsvWriteOptions?)"/> is its layout.</summary>
    /// <inheritdoc cref="Write(TallyTable, string, CsvWriteOptions?, CancellationToken)"/>
    public static void Write(
        TallyTable table, TextWriter writer, CsvWriteOptions? options = null,
        CancellationToken cancellation = default) =>
        ToDocument(table, options).WriteTo(writer, cancellation);

    /// <summary>The layout that a table, written with these options, is read with.</summary>
    public static CsvLayout LayoutOf(TallyTable table, CsvWriteOptions? options = null) =>
        ToDocument(table, options).Layout;

    private static CsvDocument ToDocument(TallyTable table, CsvWriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(table);
        return TableDocument.Of(table, options ?? CsvWriteOptions.Default);
    }
}
