namespace Electoral.Tally.Layouts;

/// <summary>A selection, and the column of its votes or the columns that add up to them.</summary>
/// <remarks>
/// A header name alone means a selection whose id is that name. In a long or grouped file, where selections are found
/// in the records, the name alone is the id and there is no column. Equality compares all properties. Immutable and
/// safe to share between threads.
/// </remarks>
public sealed record CsvSelection
{
    /// <summary>
    /// The columns to add up, usually one: header names, or "#" and the number of the column, from 1. An empty part
    /// counts as nothing; if all are missing, so are the votes. <value>The default is none, for
    /// long and grouped files.</value>
    /// </summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>
    /// The texts in these columns that mean that votes are missing. <value>The default is null: what
    /// <see cref="CsvLayout.Missing"/> says for the whole file.</value>
    /// </summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>
    /// What JSON, claims and options call the selection. <value>The default is the column where there is one; with
    /// several the id must be given.</value>
    /// </summary>
    public string Id { get => field ?? (Columns is [var only] ? only : ""); init; }

    /// <summary>The displayed name. <value>The default is the id.</value></summary>
    public string Name { get => field ?? Id; init; }

    /// <summary>The candidate who gets the votes. <value>The default is none: the line is its own.</value></summary>
    public string? Candidate { get; init; }

    /// <summary>The party or coalition of the line. <value>The default is none.</value></summary>
    public string? Party { get; init; }

    /// <summary>The columns as messages name them.</summary>
    internal string Column => Columns is [var only] ? only : string.Join(" + ", Columns);

    /// <summary>The columns as a count.</summary>
    internal CsvCount Count => new() { Columns = Columns, Missing = Missing };

    /// <summary>A selection whose id and name are those of its column.</summary>
    public static CsvSelection FromString(string column) => new() { Columns = [column] };

    /// <summary>A selection whose id and name are those of its column.</summary>
    public static implicit operator CsvSelection(string column) => FromString(column);

    /// <summary>Whether <paramref name="other"/> has the same columns, words, id, name, candidate and party.</summary>
    public bool Equals(CsvSelection? other) => other is not null && Count.Equals(other.Count) && Id == other.Id
        && Name == other.Name && Candidate == other.Candidate && Party == other.Party;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Columns.Count, Id, Name, Candidate, Party);

    /// <summary>The id.</summary>
    public override string ToString() => VisibleText.Name(Id);

    internal Selection ToSelection() => new(Id) { Name = Name, Candidate = Candidate, Party = Party };
}
