namespace Electoral.Tally;

/// <summary>Rows that have indexes.</summary>
internal sealed class IndexCursor(int count) : RowCursor
{
    public override bool HasRows => count > 0;

    public override bool Next()
    {
        if (Row < count) Row++;
        return Row < count;
    }
}
