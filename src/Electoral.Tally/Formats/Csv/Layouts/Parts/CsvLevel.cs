namespace Electoral.Tally.Layouts;

/// <summary>A level of the unit tree, or of the sheets, and the columns of its codes and names.</summary>
/// <remarks>
/// A header name alone means a level with the name of its column. Equality is that of all properties. Immutable and
/// safe to share between threads.
/// </remarks>
public sealed record CsvLevel
{
    /// <summary>What the level is called, such as "state".</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The columns that make up the code; several are joined. <value>The default is none, which only a
    /// <see cref="Section"/> may have.</value>
    /// </summary>
    public IReadOnlyList<CsvKeyColumn> Code { get; init; } = [];

    /// <summary>
    /// The column of the displayed name. <value>The default is none: the code is the name.</value>
    /// </summary>
    public string? Label { get; init; }

    /// <summary>
    /// Whether a code occurs below one parent only; then a record that puts it below another parent is refused.
    /// <value>The default is false: codes are unique inside their parent.</value>
    /// </summary>
    public bool Unique { get; init; }

    /// <summary>
    /// Whether an empty cell of the code or the name means "as above": the cell of the last record that has one, up to
    /// a blank record or one that begins a section. <value>The default is false.</value>
    /// </summary>
    public bool FillDown { get; init; }

    /// <summary>
    /// Whether a record that has one field alone begins a section: the field is the code of this level until the next
    /// such record. <value>The default is false.</value>
    /// </summary>
    public bool Section { get; init; }

    /// <summary>A level with the name of the column of its code.</summary>
    public static CsvLevel FromString(string column) => new() { Name = column, Code = [column] };

    /// <summary>A level with the name of the column of its code.</summary>
    public static implicit operator CsvLevel(string column) => FromString(column);

    /// <summary>Whether <paramref name="other"/> has the same name, columns and rules.</summary>
    public bool Equals(CsvLevel? other) => other is not null && Name == other.Name && Label == other.Label
        && (Unique, FillDown, Section) == (other.Unique, other.FillDown, other.Section)
        && Code.SequenceEqual(other.Code);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Label, Unique, Code.Count);

    /// <summary>The name of the level and the columns of its code.</summary>
    public override string ToString() => VisibleText.Line($"{Name} (") + string.Join(" + ", Code) + ")";
}
