namespace Electoral.Tally;

/// <summary>Finds the end of a record that is too long to keep, over any number of blocks.</summary>
internal sealed class CsvRecordSkipper(byte delimiter, byte quote)
{
    private State _state = State.FieldStart;
    private readonly List<byte> _line = [];
    private bool _wasReturn;

    private enum State
    {
        FieldStart,
        Unquoted,
        Quoted,
        QuoteInQuoted,
        Malformed,
        AfterReturn,
    }

    /// <summary>Whether the record so far ends inside quotes.</summary>
    public bool IsInQuotes => _state == State.Quoted;

    /// <summary>The last bytes of the line so far.</summary>
    public byte[] LineSoFar => [.. _line.Skip(_line.Count - CsvReject.FoundLimit)];

    /// <summary>Line ends passed so far.</summary>
    public int Lines { get; private set; }

    /// <summary>Continues through the next bytes of the source.</summary>
    /// <returns>The position after the end of the record, or -1 if it continues.</returns>
    public int Skip(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (_state == State.AfterReturn) return b == '\n' ? i + 1 : i;
            if (b == '\r' || (b == '\n' && !_wasReturn)) Lines++;
            Note(b);
            _wasReturn = b == '\r';
            if (_state != State.Quoted && b == '\n') return i + 1;
            if (_state != State.Quoted && b == '\r') _state = State.AfterReturn;
            else _state = Next(b);
        }

        return -1;
    }

    /// <summary>Keeps the end of the line.</summary>
    private void Note(byte b)
    {
        if (b is (byte)'\n' or (byte)'\r') _line.Clear();
        else _line.Add(b);
        if (_line.Count > 10 * CsvReject.FoundLimit) _line.RemoveRange(0, _line.Count - CsvReject.FoundLimit);
    }

    private State Next(byte b) => _state switch
    {
        State.Quoted => b == quote ? State.QuoteInQuoted : State.Quoted,
        State.Malformed => State.Malformed,
        State.QuoteInQuoted when b == quote => State.Quoted,
        State.QuoteInQuoted when b != delimiter => State.Malformed,
        State.FieldStart when b == quote && quote != CsvHead.NoQuote => State.Quoted,
        _ => b == delimiter ? State.FieldStart : State.Unquoted,
    };
}
