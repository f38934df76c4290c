namespace Electoral.Tally;

/// <summary>Times of arrival as a column of a data reader.</summary>
internal sealed class TimeReaderColumn(string name, Func<int, DateTime?> timeOf, RowCursor cursor)
    : ReaderColumn(name, typeof(DateTime), mayBeNull: true)
{
    public override bool IsNull => timeOf(cursor.Row) is null;

    public override object Value => timeOf(cursor.Row)!.Value;
}
