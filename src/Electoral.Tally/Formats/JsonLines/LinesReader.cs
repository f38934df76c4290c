using System.Text.Json;

namespace Electoral.Tally;

/// <summary>
/// Reads a file of sheets, a line each: blocks of lines become sheets in parallel, and rows in their order.
/// </summary>
/// <param name="name">What reports call the source.</param>
/// <param name="form">Contest and levels, if the caller gives them; otherwise the first line gives them.</param>
/// <param name="options">Limits, progress, duplicates, threads.</param>
/// <param name="cancellation">A token to cancel the operation.</param>
internal sealed class LinesReader(
    string name, LinesHeader? form, ReadOptions options, CancellationToken cancellation)
{
    private readonly LineBuffer _lines = new(options.MaxRecordLength);
    private readonly List<byte[]> _blocks = [];
    private LinesHeader? _header;
    private LinesAdding? _adding;
    private Task _added = Task.CompletedTask;
    private long _line;

    /// <summary>Reads to the end of the source.</summary>
    /// <param name="digest">The source.</param>
    /// <param name="isAsync">Whether to await the source without blocking a thread.</param>
    public async ValueTask<TallyTable> Read(SourceDigest digest, bool isAsync)
    {
        var stream = await ExpandedStream.OpenAsync(name, digest.Stream, isAsync, cancellation).ConfigureAwait(false);
        for (int read = -1; read != 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            var free = _lines.Free;
            read = isAsync
                ? await stream.ReadAsync(free, cancellation).ConfigureAwait(false)
                : stream.Read(free.Span);
            _lines.Add(read);
            if (_lines.IsFull || read == 0) Take(isEnd: read == 0);
        }

        if (_adding is null) Throw.NothingToRead(name);
        return _adding.Build(_header?.Sheets, await digest.Result().ConfigureAwait(false));
    }

    private void Take(bool isEnd)
    {
        byte[] block = _lines.Take(isEnd);
        if (block.Length > 0) _blocks.Add(block);
        if (_blocks.Count == 0 || (_blocks.Count < options.MaxDegreeOfParallelism && !isEnd)) return;
        if (_adding is null) Begin();
        byte[][] blocks = [.. _blocks];
        _blocks.Clear();
        var parsed = new List<SheetLine>[blocks.Length];
        Parallel.For(
            0, parsed.Length,
            new() { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = cancellation },
            i => parsed[i] = Parsed(blocks[i]));
        // Rows are added while the next blocks are read and parsed, one batch after the other.
        FinishAdding();
        _added = Task.Run(() => Add(blocks, parsed), cancellation);
        if (isEnd || options.MaxDegreeOfParallelism == 1) FinishAdding();
    }

    private void Add(byte[][] blocks, List<SheetLine>[] parsed)
    {
        for (int i = 0; i < parsed.Length; i++)
        {
            foreach (var line in parsed[i]) _adding!.Add(line, ++_line);
            _adding!.Advance(blocks[i].Length);
        }
    }

    private void FinishAdding() => _added.GetAwaiter().GetResult();

    /// <summary>Takes the first line off the first block, if it is a header.</summary>
    private void Begin()
    {
        byte[] block = _blocks[0];
        int start = block.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        int length = block.AsSpan(start).IndexOf((byte)'\n') is >= 0 and int end ? end : block.Length - start;
        _header = Header(block.AsMemory(start, length));
        if (_header is not null)
        {
            _line++;
            start = Math.Min(block.Length, start + length + 1);
        }

        _blocks[0] = block[start..];
        _adding = new(name, form ?? _header ?? Throw.NoLinesHeader(name), options);
    }

    private LinesHeader? Header(ReadOnlyMemory<byte> line)
    {
        try
        {
            var header = LinesHeader.TryRead(line);
            if (header is null || form is null || header.Fits(form)) return header;
            Throw.OtherLinesHeader(name, header, form);
            return header;
        }
        catch (JsonException fault)
        {
            return Throw.BadLinesHeader(name, fault);
        }
    }

    private List<SheetLine> Parsed(byte[] block)
    {
        var lines = new List<SheetLine>(block.Length / 128);
        var rest = block.AsSpan();
        var last = new LastUnit();
        while (!rest.IsEmpty)
        {
            int length = rest.IndexOf((byte)'\n');
            lines.Add(SheetLine.Of(length < 0 ? rest : rest[..length], options.MaxRecordLength, last));
            rest = length < 0 ? default : rest[(length + 1)..];
        }

        return lines;
    }
}
