using System.Numerics;

namespace Electoral.Tally;

/// <summary>Visits only the rows that are not counted or lack a cell, in ascending order.</summary>
/// <remarks>Rows are checked 64 at a time: most of them are regular, which one check shows.</remarks>
internal sealed class IrregularRows
{
    private const int Word = 64;

    private readonly CountColumns _columns;
    private readonly RowPatterns _patterns;
    private readonly int _end;

    // The columns that lack a count somewhere, and which of the 64 rows lack it.
    private readonly (CountColumn Column, int Cell)[] _missing;
    private readonly ulong[] _missingRows;
    private readonly ulong[] _lacking;
    private readonly ulong[] _lastLacking;
    private int _lastPattern = -1;
    private int _first;
    private ulong _notCounted;
    private ulong _rows;

    public IrregularRows(CountColumns columns, RowPatterns patterns, int start, int end)
    {
        (_columns, _patterns, _first, _end) = (columns, patterns, start, end);
        _missing = [.. columns.Columns.Zip(columns.CellOf).Where(pair => pair.First.MayMiss)];
        _missingRows = new ulong[_missing.Length];
        _lacking = new ulong[CellSet.Words(columns.CellCount)];
        _lastLacking = new ulong[_lacking.Length];
        if (start < end) Load();
    }

    public int Row { get; private set; }

    /// <summary>The number of the row's pattern among those of <see cref="RowPatterns"/>.</summary>
    public int Pattern { get; private set; }

    public bool MoveNext()
    {
        while (_rows == 0)
        {
            if (_end - _first <= Word) return false;
            _first += Word;
            Load();
        }

        int bit = BitOperations.TrailingZeroCount(_rows);
        _rows &= ~(1UL << bit);
        Row = _first + bit;
        Pattern = (_notCounted >> bit & 1) != 0
            ? RowPatterns.Of((SheetStatus)_columns.Status.Span[Row])
            : PatternOf(bit);
        return true;
    }

    private void Load()
    {
        _rows = _notCounted = NotCounted();
        for (int i = 0; i < _missing.Length; i++) _rows |= _missingRows[i] = _missing[i].Column.MissingBits(_first);
        int rows = _end - _first;
        if (rows < Word) _rows &= (1UL << rows) - 1;
    }

    private ulong NotCounted()
    {
        if (_columns.Status.IsEmpty) return 0;
        var status = _columns.Status.Span[_first..Math.Min(_end, _first + Word)];
        if (!status.ContainsAnyExcept((byte)SheetStatus.Counted)) return 0;
        ulong rows = 0;
        for (int i = 0; i < status.Length; i++) rows |= (status[i] == (byte)SheetStatus.Counted ? 0UL : 1UL) << i;
        return rows;
    }

    private int PatternOf(int bit)
    {
        _columns.Absent.Bits.CopyTo(_lacking);
        for (int i = 0; i < _missing.Length; i++)
        {
            int cell = _missing[i].Cell;
            _lacking[cell >> 6] |= (_missingRows[i] >> bit & 1) << (cell & 63);
        }

        // Neighbouring rows often lack the same cells.
        if (_lastPattern >= 0 && _lacking.AsSpan().SequenceEqual(_lastLacking)) return _lastPattern;
        _lacking.CopyTo(_lastLacking, 0);
        return _lastPattern = _patterns.Of(_lacking);
    }
}
