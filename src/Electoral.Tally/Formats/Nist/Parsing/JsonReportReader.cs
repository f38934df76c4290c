using System.Text.Json;

namespace Electoral.Tally;

/// <summary>Reads a report in JSON, one block of the stream after another.</summary>
/// <param name="parser">Receives what is read.</param>
/// <param name="options">Limits and progress.</param>
internal sealed class JsonReportReader(ReportParser parser, ReadOptions options) : IReportReader
{
    private const int BlockSize = 1 << 18;

    private readonly byte[] _unescaped = new byte[Math.Max(options.MaxRecordLength, 16)];
    private byte[] _buffer = new byte[BlockSize];
    private int _length, _consumed;
    private long _linesBefore, _bytes;
    private bool _isAfterMark;
    private JsonReaderState _state;

    public long Line => _linesBefore + _buffer.AsSpan(0, _consumed).Count((byte)'\n') + 1;

    public async ValueTask Read(Stream stream, bool isAsync, CancellationToken cancellation)
    {
        for (bool isEnd = false; !isEnd;)
        {
            cancellation.ThrowIfCancellationRequested();
            var free = Free();
            int read = isAsync
                ? await stream.ReadAsync(free, cancellation).ConfigureAwait(false)
                : stream.Read(free.Span);
            _length += read;
            _bytes += read;
            isEnd = read == 0;
            Parse(isEnd);
            options.Progress?.Report(new(_bytes, parser.Data.Units.Ids.Count));
        }
    }

    /// <summary>Where to read to: data not yet consumed are moved to the beginning.</summary>
    private Memory<byte> Free()
    {
        _linesBefore += _buffer.AsSpan(0, _consumed).Count((byte)'\n');
        _buffer.AsSpan(_consumed, _length - _consumed).CopyTo(_buffer);
        (_length, _consumed) = (_length - _consumed, 0);
        if (_length > options.MaxRecordLength) throw new NistFault(Throw.NistTooLong(options.MaxRecordLength));
        if (_length > _buffer.Length / 2) Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        return _buffer.AsMemory(_length);
    }

    private void Parse(bool isEnd)
    {
        int start = 0;
        if (!_isAfterMark)
        {
            if (_length < 3 && !isEnd) return;
            start = _buffer.AsSpan(0, _length).StartsWith("\uFEFF"u8) ? 3 : 0;
            _isAfterMark = true;
        }

        var json = new Utf8JsonReader(_buffer.AsSpan(start.._length), isEnd, _state);
        try
        {
            while (json.Read())
            {
                _consumed = start + (int)json.BytesConsumed;
                Take(ref json);
            }
        }
        finally
        {
            _consumed = start + (int)json.BytesConsumed;
        }

        _state = json.CurrentState;
    }

    private void Take(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName when !parser.IsSkipping:
                var member = NistVocabulary.MemberOf(json.ValueIsEscaped ? Unescaped(ref json) : json.ValueSpan);
                parser.Member(member);
                parser.Once(member);
                break;
            case JsonTokenType.StartObject:
                parser.Begin();
                break;
            case JsonTokenType.EndObject:
                parser.End();
                break;
            case JsonTokenType.StartArray:
                if (json.CurrentDepth == 0) throw new NistFault(Throw.NistNoReport("["));
                if (!parser.IsSkipping) parser.BeginList();
                break;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                if (json.CurrentDepth == 0) throw new NistFault(Throw.NistNoForm());
                if (!parser.IsSkipping) parser.Value(json.ValueIsEscaped ? Unescaped(ref json) : json.ValueSpan);
                break;
        }
    }

    private ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > _unescaped.Length)
        {
            throw new NistFault(Throw.NistTooLong(options.MaxRecordLength));
        }

        return _unescaped.AsSpan(0, json.CopyString(_unescaped));
    }
}
