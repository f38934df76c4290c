namespace Electoral.Tally;

/// <summary>Cuts what is read from a stream into blocks of whole lines.</summary>
/// <param name="longest">The most bytes of a line; of a longer line only that much is kept, which
/// is not valid JSON.</param>
internal sealed class LineBuffer(int longest)
{
    private const int BlockSize = 1 << 20;
    private const byte LineFeed = (byte)'\n';

    private byte[] _buffer = new byte[BlockSize];
    private int _length;
    private bool _isInLongLine;

    /// <summary>Where to read to.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (_length == _buffer.Length) Array.Resize(ref _buffer, checked(_buffer.Length * 2));
            return _buffer.AsMemory(_length);
        }
    }

    /// <summary>Whether there is enough for a block to be taken.</summary>
    public bool IsFull => _length >= BlockSize;

    /// <summary>Notes what was read into <see cref="Free"/>.</summary>
    public void Add(int bytes)
    {
        var added = _buffer.AsSpan(_length, bytes);
        if (_isInLongLine)
        {
            int end = added.IndexOf(LineFeed);
            if (end < 0) return;
            added[end..].CopyTo(added);
            bytes -= end;
            _isInLongLine = false;
        }

        _length += bytes;
        int last = _buffer.AsSpan(0, _length).LastIndexOf(LineFeed);
        if (_length - last - 1 <= longest) return;
        _length = last + 1 + longest;
        _isInLongLine = true;
    }

    /// <summary>
    /// The lines that are whole, with the last line feed; at the end of the stream, all that is left.
    /// </summary>
    public byte[] Take(bool isEnd)
    {
        int end = isEnd ? _length : _buffer.AsSpan(0, _length).LastIndexOf(LineFeed) + 1;
        byte[] lines = _buffer[..end];
        _buffer.AsSpan(end, _length - end).CopyTo(_buffer);
        _length -= end;
        return lines;
    }
}
