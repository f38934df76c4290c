namespace Electoral.Tally;

/// <summary>Texts as a column of a data reader.</summary>
/// <param name="name">The name.</param>
/// <param name="mayBeNull">Whether a row may have none.</param>
/// <param name="textOf">The text of a row; null for none.</param>
/// <param name="cursor">The current row.</param>
internal sealed class TextReaderColumn(string name, bool mayBeNull, Func<int, string?> textOf, RowCursor cursor)
    : ReaderColumn(name, typeof(string), mayBeNull)
{
    private int _row = -1;
    private string? _text;

    public override bool IsNull => Current is null;

    public override object Value => Text;

    public override string Text => Current!;

    /// <summary>The text of a row is requested once, or twice: whether there is one, and what it is.</summary>
    private string? Current
    {
        get
        {
            if (_row != cursor.Row) (_row, _text) = (cursor.Row, textOf(cursor.Row));
            return _text;
        }
    }
}
