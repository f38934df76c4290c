namespace Electoral.Tally;

/// <summary>Objects that come one after another.</summary>
internal sealed class ListCursor<T>(IEnumerable<T> rows) : RowCursor
{
    private IEnumerator<T>? _rows;
    private bool _isAhead, _hasRows;

    /// <summary>The current object.</summary>
    public T Current => _rows!.Current;

    /// <summary>Looks at the first row, if that was not done before.</summary>
    public override bool HasRows
    {
        get
        {
            Begin();
            return _hasRows;
        }
    }

    public override bool Next()
    {
        Begin();
        bool hasNext = _isAhead ? _hasRows : _rows!.MoveNext();
        _isAhead = false;
        if (hasNext) Row++;
        return hasNext;
    }

    public override void Dispose()
    {
        _rows?.Dispose();
        base.Dispose();
    }

    private void Begin()
    {
        if (_rows is not null) return;
        _rows = rows.GetEnumerator();
        (_hasRows, _isAhead) = (_rows.MoveNext(), true);
    }
}
