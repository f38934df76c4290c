namespace Electoral.Tally;

/// <summary>Cuts a stream into blocks, after the last line end of each where there is one.</summary>
/// <remarks>
/// Bytes after the last line end are kept for the next block. A block without any line end is passed on as it is; the
/// reader joins its open record with the next block. Not safe to share between threads: callers take turns.
/// </remarks>
internal sealed class CsvBlockReader(Stream stream, long bytesBefore, int blockSize)
{
    private byte[] _carry = [];
    private int _carried;
    private bool _ended;

    /// <summary>Bytes taken from the source, those before the first block included.</summary>
    public long BytesRead { get; private set; } = bytesBefore;

    /// <summary>Fills the block; false if the last block, which may be empty, has already been returned.</summary>
    public bool Read(CsvBlock block)
    {
        if (_ended) return false;
        Begin(block);
        while (!_ended && block.Length < blockSize) Took(block, stream.Read(block.GetSpace(Wanted(block)).Span));
        return Finish(block);
    }

    /// <inheritdoc cref="Read"/>
    public async ValueTask<bool> ReadAsync(CsvBlock block, CancellationToken cancellation)
    {
        if (_ended) return false;
        Begin(block);
        while (!_ended && block.Length < blockSize)
        {
            Took(block, await stream.ReadAsync(block.GetSpace(Wanted(block)), cancellation).ConfigureAwait(false));
        }

        return Finish(block);
    }

    private int Wanted(CsvBlock block) => blockSize - block.Length;

    private void Begin(CsvBlock block)
    {
        block.Clear();
        block.Append(_carry.AsSpan(0, _carried));
        _carried = 0;
    }

    private void Took(CsvBlock block, int read)
    {
        block.Advance(read);
        BytesRead += read;
        _ended = read == 0;
    }

    private bool Finish(CsvBlock block)
    {
        block.IsLast = _ended;
        block.EndsWithLine = _ended;
        if (_ended) return true;
        int end = LastLineEnd(block.Bytes);
        if (end == 0) return true;
        block.EndsWithLine = true;
        var rest = block.Bytes[end..];
        if (rest.Length > _carry.Length) _carry = new byte[Math.Max(rest.Length, _carry.Length * 2)];
        rest.CopyTo(_carry);
        _carried = rest.Length;
        block.Cut(end);
        return true;
    }

    /// <summary>The position after the last line end, or 0. A CR as the very last byte may be half of a CRLF.</summary>
    private static int LastLineEnd(ReadOnlySpan<byte> bytes)
    {
        int lineFeed = bytes.LastIndexOf((byte)'\n');
        return lineFeed >= 0 ? lineFeed + 1 : bytes[..^1].LastIndexOf((byte)'\r') + 1;
    }
}
