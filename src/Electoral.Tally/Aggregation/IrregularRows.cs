using System.Diagnostics;

namespace Electoral.Tally;

/// <summary>Walks over the rows that are not counted or lack a cell, in ascending order, and no others.</summary>
/// <remarks>One walk belongs to one thread.</remarks>
internal sealed class IrregularRows
{
    private readonly CountColumns _columns;
    private readonly RowPatterns _patterns;
    private readonly int _end;
    private readonly (int Column, int Cell)[] _missing;
    private readonly int[] _next;
    private readonly ulong[] _lacking;
    private readonly ulong[] _last;
    private int _lastPattern = -1;
    private int _nextStatus;

    public IrregularRows(CountColumns columns, RowPatterns patterns, int start, int end)
    {
        (_columns, _patterns, _end) = (columns, patterns, end);
        _missing = [.. Enumerable.Range(0, columns.Count).Where(c => columns.Columns[c].MayMiss).Select(c => (c, columns.CellOf[c]))];
        _next = Array.ConvertAll(_missing, missing => NextMissing(missing.Column, start));
        _nextStatus = NextStatus(start);
        _lacking = new ulong[CellSet.Words(columns.CellCount)];
        _last = new ulong[_lacking.Length];
    }

    public int Row { get; private set; }

    /// <summary>The number of the row's pattern among those of <see cref="RowPatterns"/>.</summary>
    public int Pattern { get; private set; }

    public bool MoveNext()
    {
        int row = _nextStatus;
        foreach (int next in _next) row = Math.Min(row, next);
        if (row == int.MaxValue) return false;
        Row = row;
        Pattern = row == _nextStatus
            ? RowPatterns.Of((SheetStatus)_columns.Status.Span[row])
            : PatternOf(row);
        if (row == _nextStatus) _nextStatus = NextStatus(row + 1);
        for (int i = 0; i < _next.Length; i++)
        {
            if (_next[i] == row) _next[i] = NextMissing(_missing[i].Column, row + 1);
        }

        return true;
    }

    private int PatternOf(int row)
    {
        _columns.Absent.Bits.CopyTo(_lacking);
        for (int i = 0; i < _next.Length; i++)
        {
            if (_next[i] == row) _lacking[_missing[i].Cell >> 6] |= 1UL << (_missing[i].Cell & 63);
        }

        // Neighbours mostly lack the same cells: the patterns of all threads are asked only where it changes.
        if (_lastPattern >= 0 && _lacking.AsSpan().SequenceEqual(_last)) return _lastPattern;
        _lacking.CopyTo(_last, 0);
        return _lastPattern = _patterns.Of(_lacking);
    }

    private int NextMissing(int column, int from)
    {
        int row = _columns.Columns[column].NextMissing(from, _end);
        return row < 0 ? int.MaxValue : row;
    }

    private int NextStatus(int from)
    {
        if (_columns.Status.IsEmpty) return int.MaxValue;
        Debug.Assert(from <= _end);
        int ahead = _columns.Status.Span[from.._end].IndexOfAnyExcept((byte)SheetStatus.Counted);
        return ahead < 0 ? int.MaxValue : from + ahead;
    }
}
