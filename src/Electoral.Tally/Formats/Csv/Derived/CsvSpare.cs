namespace Electoral.Tally;

/// <summary>Space after a block for the texts that a record does not contain literally, one record at a time.</summary>
internal sealed unsafe class CsvSpare
{
    private int _first, _next, _size = 1 << 10;
    private CsvBlock _block = null!;

    /// <summary>Whether a record needed more space: then the block is read again with more.</summary>
    public bool WasTooSmall { get; private set; }

    /// <summary>Begins a block, whose pointer may change.</summary>
    public void Begin(CsvBlock block)
    {
        if (WasTooSmall) _size *= 4;
        WasTooSmall = false;
        _block = block;
        _first = block.Reserve(_size);
        Clear();
    }

    /// <summary>Forgets the texts of the record before.</summary>
    public void Clear() => _next = _first;

    /// <summary>Keeps a text.</summary>
    /// <returns>Where it begins in the block.</returns>
    public int Keep(ReadOnlySpan<byte> text)
    {
        int start = _next;
        if (text.Length > _first + _size - start)
        {
            WasTooSmall = true;
            return start;
        }

        text.CopyTo(new(_block.Pointer + start, text.Length));
        _next += text.Length;
        return start;
    }
}
