namespace Electoral.Tally;

/// <summary>Sums as a column of a data reader.</summary>
internal sealed class SumReaderColumn(string name, bool mayBeNull, Func<int, long?> sumOf, RowCursor cursor)
    : ReaderColumn(name, typeof(long), mayBeNull)
{
    public override bool IsNull => sumOf(cursor.Row) is null;

    public override object Value => Number;

    public override long Number => sumOf(cursor.Row) ?? 0;

    public override bool IsWhole => true;
}
