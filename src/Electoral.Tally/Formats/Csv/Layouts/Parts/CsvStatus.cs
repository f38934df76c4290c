namespace Electoral.Tally.Layouts;

/// <summary>The column that says whether a sheet counts, and the words that it uses.</summary>
/// <remarks>
/// A record with any other word is refused. Equality is that of all four. Immutable and safe to share between threads.
/// </remarks>
public sealed record CsvStatus
{
    /// <summary>The header name, or "#" and the number of the column, from 1.</summary>
    public required string Column { get; init; }

    /// <summary>The words for a sheet that counts. <value>The default is none.</value></summary>
    public IReadOnlyList<string> Counted { get; init; } = [];

    /// <summary>The words for a sheet that was annulled. <value>The default is none.</value></summary>
    public IReadOnlyList<string> Annulled { get; init; } = [];

    /// <summary>The words for a sheet that awaits a decision. <value>The default is none.</value></summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Whether <paramref name="other"/> has the same column and words.</summary>
    public bool Equals(CsvStatus? other) => other is not null && Column == other.Column
        && Counted.SequenceEqual(other.Counted) && Annulled.SequenceEqual(other.Annulled)
        && Pending.SequenceEqual(other.Pending);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Column, Counted.Count, Annulled.Count, Pending.Count);

    /// <summary>The column.</summary>
    public override string ToString() => VisibleText.Name(Column);
}
