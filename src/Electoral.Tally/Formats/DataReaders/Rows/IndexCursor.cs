namespace Electoral.Tally;

/// <summary>Rows that are accessed by index.</summary>
internal sealed class IndexCursor(int count) : RowCursor
{
    public override bool HasRows => count > 0;

    public override bool Next()
    {
        if (Row < count) Row++;
        return Row < count;
    }
}
