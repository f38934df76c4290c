using System.IO.Compression;
using System.Text;

namespace Electoral.Tally;

/// <summary>What is to be written as one CSV file, and the layout that it is read again with.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Columns">The columns in their order.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Options">How to write it.</param>
internal sealed record CsvDocument(
    CsvLayout Layout, IReadOnlyList<WrittenColumn> Columns, int Rows, CsvWriteOptions Options)
{
    /// <summary>Writes the file and its layout next to it, both or neither.</summary>
    public void WriteTo(string path, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        CheckDoor(cancellation);
        using var file = new OutputFile(path);

        // A pipe or a device has no layout next to it.
        using var layout = file.IsDevice ? null : new OutputFile(LayoutPathOf(path));
        file.Write(stream => Write(stream, IsCompressed(path) ? file : null, cancellation));
        if (layout is null) return;
        layout.Write(stream => stream.Write(Encoding.UTF8.GetBytes(Layout.ToJson() + "\n")));
        cancellation.ThrowIfCancellationRequested();
        file.ReplaceWith(layout);
    }

    public void WriteTo(Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        CheckDoor(cancellation);
        foreach (var chunk in Chunks(cancellation)) stream.Write(chunk.Span);
    }

    public void WriteTo(TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CheckDoor(cancellation);
        foreach (var chunk in Chunks(cancellation)) writer.Write(Encoding.UTF8.GetString(chunk.Span));
    }

    /// <summary>Writes to a stream that waits, or that refuses to be written otherwise.</summary>
    public Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Layout.Validate();
        return WriteChunksAsync(stream, cancellation);
    }

    /// <summary>The path of the layout next to a file: actas.layout.json for actas.csv and for actas.csv.gz.</summary>
    public static string LayoutPathOf(string path) =>
        Path.ChangeExtension(IsCompressed(path) ? path[..^3] : path, ".layout.json");

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private void CheckDoor(CancellationToken cancellation)
    {
        Layout.Validate();
        cancellation.ThrowIfCancellationRequested();
    }

    private void Write(Stream stream, OutputFile? compressed, CancellationToken cancellation)
    {
        if (compressed is null)
        {
            WriteTo(stream, cancellation);
            return;
        }

        using var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        try
        {
            WriteTo(gzip, cancellation);
        }
        catch
        {
            // Whoever disposes of it would write the mark by which a reader knows that the data are whole.
            compressed.CutOff();
            throw;
        }
    }

    private async Task WriteChunksAsync(Stream stream, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var chunk in Chunks(cancellation))
        {
            await stream.WriteAsync(chunk, cancellation).ConfigureAwait(false);
        }
    }

    // A chunk is only good until the next. None but the last ends where a record ends: what was cut off between two of
    // them has a record with too few fields, which a reader refuses, and does not pass for the whole.
    private IEnumerable<ReadOnlyMemory<byte>> Chunks(CancellationToken cancellation)
    {
        var writer = new CsvCellWriter(Options);
        foreach (var column in Columns) writer.Header(column.Name);
        writer.EndRecord();
        for (int row = 0; row < Rows; row++)
        {
            Columns[0].Write(writer, row);
            if (writer.IsFull)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return writer.Written;
                writer.Clear();
            }

            for (int column = 1; column < Columns.Count; column++) Columns[column].Write(writer, row);
            writer.EndRecord();
        }

        cancellation.ThrowIfCancellationRequested();
        yield return writer.Written;
    }
}
