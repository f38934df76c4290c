namespace Electoral.Tally;

/// <summary>Counts of sheets as a column of a data reader.</summary>
internal sealed class CountReaderColumn(string name, CountColumn counts, RowCursor cursor)
    : ReaderColumn(name, typeof(int), counts.MissingCount > 0)
{
    public override bool IsNull => counts.IsMissing(cursor.Row);

    public override object Value => counts.Stored(cursor.Row);

    public override long Number => counts.Stored(cursor.Row);

    public override bool IsWhole => true;
}
