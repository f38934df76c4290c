namespace Electoral.Tally;

public static partial class TallyCsv
{
    /// <summary>
    /// Writes a table, a roll-up or totals as a CSV file, compressed if its name ends in ".gz", and its layout next to
    /// it: actas.layout.json for actas.csv. Files of these names are replaced, both or neither: a write that fails or
    /// is stopped leaves what was there.
    /// </summary>
    /// <param name="content">What to write; <see cref="CsvContent"/> says what is in the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="CsvLayoutException">The names of two levels or selections cannot be distinguished in a
    /// header.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(
        CsvContent content, string path, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(content, options).WriteTo(path, cancellation);

    /// <summary>
    /// Writes a table, a roll-up or totals as CSV in UTF-8; the stream stays
    /// open. <see cref="LayoutOf"/> is its layout.
    /// </summary>
    /// <param name="content">What to write.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <inheritdoc cref="Write"/>
    public static void WriteStream(
        CsvContent content, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(content, options).WriteTo(stream, cancellation);

    /// <summary>Writes a table, a roll-up or totals as CSV; <see cref="LayoutOf"/> is its layout.</summary>
    /// <param name="content">What to write.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <inheritdoc cref="Write"/>
    public static void WriteText(
        CsvContent content, TextWriter writer, CsvWriteOptions? options = null,
        CancellationToken cancellation = default) =>
        ToDocument(content, options).WriteTo(writer, cancellation);

    /// <summary>
    /// Writes a table, a roll-up or totals as CSV in UTF-8, in chunks of about 64 KiB, asynchronously to a stream; the
    /// stream stays open.
    /// </summary>
    /// <remarks>
    /// For streams that allow only asynchronous writes, such as the body of an HTTP response. The output is the same as
    /// that of <see cref="WriteStream"/>.
    /// </remarks>
    /// <param name="content">What to write.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="CsvLayoutException">The names of two levels or selections cannot be distinguished in a
    /// header.</exception>
    /// <exception cref="OperationCanceledException">
    /// The writing was stopped. If part of it had been written, the last record has too few fields, and a reader
    /// refuses it.
    /// </exception>
    public static Task WriteStreamAsync(
        CsvContent content, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(content, options).WriteToAsync(stream, cancellation);

    /// <summary>The layout for reading a table, a roll-up or totals written with these options.</summary>
    /// <param name="content">What is written.</param>
    /// <param name="options">The options for writing it.</param>
    public static CsvLayout LayoutOf(CsvContent content, CsvWriteOptions? options = null) =>
        ToDocument(content, options).Layout;

    private static CsvDocument ToDocument(CsvContent content, CsvWriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Document(options);
    }
}
