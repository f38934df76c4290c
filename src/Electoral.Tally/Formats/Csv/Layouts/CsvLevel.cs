namespace Electoral.Tally;

/// <summary>A level of the unit tree, or of the sheets, and the columns that its codes and names stand in.</summary>
/// <remarks>Equality is that of all four. Immutable and safe to share between threads.</remarks>
public sealed record CsvLevel
{
    /// <summary>What the level is called, such as "state".</summary>
    public required string Name { get; init; }

    /// <summary>The columns that make up the code; several are joined.</summary>
    public required IReadOnlyList<CsvKeyColumn> Code { get; init; }

    /// <summary>
    /// The column of the name that people see. <value>The default is none: the code is the name.</value>
    /// </summary>
    public string? Label { get; init; }

    /// <summary>
    /// Whether a code stands below one parent only; then a record that puts it below another one is refused.
    /// <value>The default is false: codes are unique inside their parent.</value>
    /// </summary>
    public bool Unique { get; init; }

    /// <summary>Whether <paramref name="other"/> has the same name, columns and uniqueness.</summary>
    public bool Equals(CsvLevel? other) => other is not null && Name == other.Name && Label == other.Label
        && Unique == other.Unique && Code.SequenceEqual(other.Code);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Label, Unique, Code.Count);

    /// <summary>The name of the level and the columns of its code.</summary>
    public override string ToString() => VisibleText.Line($"{Name} (") + string.Join(" + ", Code) + ")";
}
