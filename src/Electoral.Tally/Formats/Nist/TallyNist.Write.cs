namespace Electoral.Tally.Nist;

public static partial class TallyNist
{
    /// <summary>
    /// Writes a table as a report in JSON; an existing file is replaced once the new one is complete.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="header">Who issues the report and when, of which election, and how final it is.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">Language, types of units, and what to leave out.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteJson(
        TallyTable table, NistHeader header, string path, NistWriteOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var writing = Writing(table, header, options, new JsonEmitter());
        OutputFile.Write(path, stream => Write(writing, stream, cancellation));
    }

    /// <summary>Writes a table as a report in JSON to a stream.</summary>
    /// <param name="table">The table.</param>
    /// <param name="header">Who issues the report and when, of which election, and how final it is.</param>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <param name="options">Language, types of units, and what to leave out.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    public static void WriteJsonStream(
        TallyTable table, NistHeader header, Stream stream, NistWriteOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Writing(table, header, options, new JsonEmitter()), stream, cancellation);
    }

    /// <summary>Writes a report in JSON to a stream that may not allow synchronous writes.</summary>
    /// <inheritdoc cref="WriteJsonStream"/>
    public static Task WriteJsonStreamAsync(
        TallyTable table, NistHeader header, Stream stream, NistWriteOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return WriteAsync(Writing(table, header, options, new JsonEmitter()), stream, cancellation);
    }

    /// <summary>
    /// Writes a table as a report in XML; an existing file is replaced once the new one is complete.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A text has a character that XML 1.0 cannot hold, such as a control; JSON holds it.
    /// </exception>
    /// <inheritdoc cref="WriteJson"/>
    public static void WriteXml(
        TallyTable table, NistHeader header, string path, NistWriteOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var writing = Writing(table, header, options, new XmlEmitter());
        OutputFile.Write(path, stream => Write(writing, stream, cancellation));
    }

    /// <summary>Writes a table as a report in XML to a stream.</summary>
    /// <exception cref="ArgumentException">
    /// A text has a character that XML 1.0 cannot hold, such as a control; JSON holds it.
    /// </exception>
    /// <inheritdoc cref="WriteJsonStream"/>
    public static void WriteXmlStream(
        TallyTable table, NistHeader header, Stream stream, NistWriteOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Write(Writing(table, header, options, new XmlEmitter()), stream, cancellation);
    }

    /// <summary>Writes a report in XML to a stream that may not allow synchronous writes.</summary>
    /// <inheritdoc cref="WriteXmlStream"/>
    public static Task WriteXmlStreamAsync(
        TallyTable table, NistHeader header, Stream stream, NistWriteOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return WriteAsync(Writing(table, header, options, new XmlEmitter()), stream, cancellation);
    }

    private static ReportWriting Writing(
        TallyTable table, NistHeader header, NistWriteOptions? options, ReportEmitter emitter)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(header);
        return new(table, header, options ?? NistWriteOptions.Default, emitter);
    }

    private static void Write(ReportWriting writing, Stream stream, CancellationToken cancellation)
    {
        foreach (var part in writing.Parts(cancellation)) stream.Write(part.Span);
    }

    private static async Task WriteAsync(ReportWriting writing, Stream stream, CancellationToken cancellation)
    {
        foreach (var part in writing.Parts(cancellation))
        {
            await stream.WriteAsync(part, cancellation).ConfigureAwait(false);
        }

        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
