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
    public void WriteTo(string path, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Layout.Save(LayoutPathOf(path));
        using Stream file = File.Create(path);
        using Stream stream = IsCompressed(path) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        WriteTo(stream, cancellation);
    }

    public void WriteTo(Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WriteTo(records => stream.Write(records), cancellation);
    }

    public void WriteTo(TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteTo(records => writer.Write(Encoding.UTF8.GetString(records)), cancellation);
    }

    /// <summary>Where the layout lies beside a file: actas.layout.json for actas.csv and for actas.csv.gz.</summary>
    public static string LayoutPathOf(string path) =>
        Path.ChangeExtension(IsCompressed(path) ? path[..^3] : path, ".layout.json");

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private void WriteTo(CsvSink sink, CancellationToken cancellation)
    {
        Layout.Validate();
        if (Options.NewLine is not ("\n" or "\r\n")) Throw.NewLine();
        var writer = new CsvCellWriter(Options, records =>
        {
            cancellation.ThrowIfCancellationRequested();
            sink(records);
        });
        foreach (var column in Columns) writer.Header(column.Name);
        writer.EndRecord();
        for (int row = 0; row < Rows; row++)
        {
            foreach (var column in Columns) column.Write(writer, row);
            writer.EndRecord();
        }

        writer.Flush();
    }
}

/// <summary>A column that is written.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Write">Writes the cell of a row; rows come in ascending order.</param>
internal sealed record WrittenColumn(string Name, Action<CsvCellWriter, int> Write)
{
    public static WrittenColumn Of(string name, CountColumn counts) => new(name, (writer, row) =>
    {
        if (counts.IsMissing(row)) writer.Missing();
        else writer.Number(counts.Stored(row));
    });
}
