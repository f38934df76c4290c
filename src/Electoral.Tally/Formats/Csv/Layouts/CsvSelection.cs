namespace Electoral.Tally;

/// <summary>A column of votes and the selection that they are for.</summary>
/// <remarks>
/// A header name alone stands for a selection whose id is that name. Equality is that of all five. Immutable and safe
/// to share between threads.
/// </remarks>
public sealed record CsvSelection
{
    /// <summary>The header name, or "#" and the number of the column, from 1.</summary>
    public required string Column { get; init; }

    /// <summary>What JSON, claims and options call the selection. <value>The default is the column.</value></summary>
    public string Id { get => field ?? Column; init; }

    /// <summary>What people see. <value>The default is the id.</value></summary>
    public string Name { get => field ?? Id; init; }

    /// <summary>The candidate who gets the votes. <value>The default is none: the line is its own.</value></summary>
    public string? Candidate { get; init; }

    /// <summary>The party or coalition of the line. <value>The default is none.</value></summary>
    public string? Party { get; init; }

    /// <summary>A selection whose id and name are those of its column.</summary>
    public static CsvSelection FromString(string column) => new() { Column = column };

    /// <summary>A selection whose id and name are those of its column.</summary>
    public static implicit operator CsvSelection(string column) => FromString(column);

    /// <summary>Whether <paramref name="other"/> has the same column, id, name, candidate and party.</summary>
    public bool Equals(CsvSelection? other) => other is not null && Column == other.Column && Id == other.Id
        && Name == other.Name && Candidate == other.Candidate && Party == other.Party;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Column, Id, Name, Candidate, Party);

    /// <summary>The id.</summary>
    public override string ToString() => VisibleText.Name(Id);

    internal Selection ToSelection() => new(Id) { Name = Name, Candidate = Candidate, Party = Party };
}
