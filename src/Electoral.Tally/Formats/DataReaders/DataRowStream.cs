using System.Data;
using System.Data.Common;

namespace Electoral.Tally;

/// <summary>
/// The rows of a data reader as the text of a file: one record per row, UTF-8 after a byte-order mark.
/// </summary>
/// <remarks>
/// The text then goes through the same reader as everything else, on all threads, which is several times as fast as
/// building sheets one by one. Nothing is read ahead of the rows asked for; the data reader stays open.
/// </remarks>
internal sealed class DataRowStream : ForwardStream, IRowStream
{
    /// <summary>How many bytes of rows are made at a time.</summary>
    private const int Batch = 1 << 16;

    private readonly IDataReader _reader;
    private readonly Func<int, object?> _valueOf;
    private readonly CancellationToken _cancellation;
    private readonly RowText _text = new();
    private readonly CellText _cells;
    private readonly List<long> _ends = [];
    private readonly bool _hasNames;
    private readonly long _start;
    private readonly int _columns;
    private long _toSkip, _skipped;
    private bool _isEnded;

    /// <param name="reader">The reader, before the first row.</param>
    /// <param name="layout">The layout that the caller gave.</param>
    /// <param name="valueOf">What a column of the row holds.</param>
    /// <param name="cancellation">A token to end the reading.</param>
    public DataRowStream(
        IDataReader reader, CsvLayout? layout, Func<int, object?> valueOf, CancellationToken cancellation)
    {
        (_reader, _valueOf, _cancellation) = (reader, valueOf, cancellation);
        _cells = new(_text, layout?.GroupSeparator);
        _columns = reader.FieldCount;
        _toSkip = layout?.SkipLines ?? 0;
        _text.Raw("\uFEFF"u8);
        _start = _text.Position;
        string[]? names = ReaderHeader.NamesOf(reader, layout);
        _hasNames = names is not null;
        if (names is null || layout?.Header == false) return;
        // Quoted, so that the beginning of a name is not taken for the mark of a file type.
        foreach (string name in names) _text.Field(name, isQuoted: true);
        _text.EndRow();
    }

    public char Delimiter => RowText.Delimiter;

    /// <summary>Whether every cell of the source is empty.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Makes the first rows, so that <see cref="IsEmpty"/> is known.</summary>
    public async ValueTask Begin(bool isAsync)
    {
        if (isAsync) await FillAsync().ConfigureAwait(false);
        else Fill();
    }

    public long? RowsBefore(int position) =>
        _hasNames ? null : _skipped + _ends.Count(end => end - _start <= position);

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (_text.Length == 0) Fill();
        return _text.Take(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty) return 0;
        if (_text.Length == 0) await FillAsync().ConfigureAwait(false);
        return _text.Take(buffer.Span);
    }

    private void Fill()
    {
        while (!_isEnded && _text.Length < Batch)
        {
            _cancellation.ThrowIfCancellationRequested();
            Took(_reader.Read());
        }
    }

    private async ValueTask FillAsync()
    {
        while (!_isEnded && _text.Length < Batch)
        {
            _cancellation.ThrowIfCancellationRequested();
            Took(_reader is DbDataReader database
                ? await database.ReadAsync(_cancellation).ConfigureAwait(false)
                : _reader.Read());
        }
    }

    private void Took(bool isRow)
    {
        _isEnded = !isRow;
        if (!isRow) return;
        if (_toSkip > 0)
        {
            (_toSkip, _skipped) = (_toSkip - 1, _skipped + 1);
            return;
        }

        WriteRow();
        _text.EndRow();
        if (_text.Position <= CsvSource.HeadSize) _ends.Add(_text.Position);
    }

    private void WriteRow()
    {
        for (int i = 0; i < _columns; i++)
        {
            object? value = _valueOf(i);
            if (value is null or DBNull or "")
            {
                // A record of one empty field would not be a record.
                if (_columns == 1) _text.Field("", isQuoted: true);
                else _text.Empty();
                continue;
            }

            IsEmpty = false;
            _cells.Write(value);
        }
    }
}
