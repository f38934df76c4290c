namespace Electoral.Tally;

public static partial class TallyCsv
{
    /// <summary>
    /// Writes a table as CSV in UTF-8, in chunks of about 64 KiB, to a stream that waits; the stream stays open.
    /// </summary>
    /// <remarks>
    /// For a stream that refuses to be written otherwise, such as the body of an HTTP response. What is written is what
    /// <see cref="Write(TallyTable, Stream, CsvWriteOptions?, CancellationToken)"/> writes.
    /// </remarks>
    /// <exception cref="CsvLayoutException">No header can tell the names of two levels or selections apart.</exception>
    /// <exception cref="OperationCanceledException">
    /// The writing was stopped. Where a part had been written, its last record has too few fields, and is refused by
    /// whoever reads it.
    /// </exception>
    public static Task WriteAsync(
        TallyTable table, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(table, options).WriteToAsync(stream, cancellation);

    /// <summary>
    /// Writes the totals of units as CSV in UTF-8, in chunks of about 64 KiB, to a stream that waits; the stream stays
    /// open.
    /// </summary>
    /// <inheritdoc cref="WriteAsync(TallyTable, Stream, CsvWriteOptions?, CancellationToken)"/>
    public static Task WriteAsync(
        RollUp units, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(units, options).WriteToAsync(stream, cancellation);

    /// <summary>Writes totals as CSV of one row in UTF-8 to a stream that waits; the stream stays open.</summary>
    /// <inheritdoc cref="WriteAsync(TallyTable, Stream, CsvWriteOptions?, CancellationToken)"/>
    public static Task WriteAsync(
        Totals totals, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(totals, options).WriteToAsync(stream, cancellation);
}
