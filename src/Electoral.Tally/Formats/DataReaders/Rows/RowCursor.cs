namespace Electoral.Tally;

/// <summary>Where a data reader is: before the first row, at a row, or after the last.</summary>
internal abstract class RowCursor : IDisposable
{
    /// <summary>The index of the current row.</summary>
    public int Row { get; protected set; } = -1;

    /// <summary>Whether there is any row.</summary>
    public abstract bool HasRows { get; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False if there is none.</returns>
    public abstract bool Next();

    /// <summary>Releases what the rows hold.</summary>
    public virtual void Dispose()
    {
    }
}
