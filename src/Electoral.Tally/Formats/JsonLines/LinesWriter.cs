using System.Buffers;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>
/// Writes a table as a file of sheets: a header, then a line for each row, blocks of them in parallel.
/// </summary>
internal sealed class LinesWriter(TallyTable table, CancellationToken cancellation)
{
    private const int RowsPerBlock = 4096;
    private static readonly JsonWriterOptions Form = new() { Encoder = VisibleJson.Encoder, SkipValidation = true };

    public void Write(Stream stream)
    {
        foreach (var part in Parts()) stream.Write(part.Span);
    }

    public async Task WriteAsync(Stream stream)
    {
        foreach (var part in Parts()) await stream.WriteAsync(part, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private IEnumerable<ReadOnlyMemory<byte>> Parts()
    {
        yield return Header();
        int blocks = (table.Count + RowsPerBlock - 1) / RowsPerBlock;
        int together = Math.Max(1, Environment.ProcessorCount);
        var buffers = new ArrayBufferWriter<byte>[together];
        for (int i = 0; i < together; i++) buffers[i] = new();
        for (int first = 0; first < blocks; first += together)
        {
            int count = Math.Min(together, blocks - first), from = first;
            Parallel.For(
                0, count, new() { CancellationToken = cancellation }, i => WriteRows(buffers[i], from + i));
            for (int i = 0; i < count; i++) yield return buffers[i].WrittenMemory;
        }
    }

    private ReadOnlyMemory<byte> Header()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Form);
        LinesHeader.Of(table).Write(json);
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private void WriteRows(ArrayBufferWriter<byte> buffer, int block)
    {
        buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(buffer, Form);
        int first = block * RowsPerBlock, end = Math.Min(table.Count, first + RowsPerBlock);
        for (int row = first; row < end; row++)
        {
            var current = table[row];
            bool isNew = row == 0 || table[row - 1].Unit != current.Unit;
            json.WriteStartObject();
            SheetJson.WriteMembers(json, current.ToSheet(), isNew ? NamesOfUnits.Of(current.Unit) : []);
            json.WriteEndObject();
            json.Flush();
            buffer.Write("\n"u8);
            json.Reset(buffer);
        }
    }
}
