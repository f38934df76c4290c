namespace Electoral.Tally.Layouts;

/// <summary>A column whose text, or a cut of it, is a code of a unit, the key of a sheet, or a part of one.</summary>
/// <remarks>
/// A header name alone means a column whose text is used unchanged. Equality compares all properties. Immutable and
/// safe to share between threads.
/// </remarks>
public sealed record CsvKeyColumn
{
    /// <summary>The header name, or "#" and the number of the column, from 1.</summary>
    public required string Column { get; init; }

    /// <summary>
    /// The first character that is taken, counted from 1; a record whose text is shorter is refused.
    /// <value>The default is null: the first.</value>
    /// </summary>
    public int? From { get; init; }

    /// <summary>
    /// How many characters are taken; a record whose text is shorter is refused. <value>The default is null: all to the
    /// end.</value>
    /// </summary>
    public int? Length { get; init; }

    /// <summary>
    /// The separator at which the text is split, to take one <see cref="Part"/> of it. <value>The
    /// default is null: nothing.</value>
    /// </summary>
    public string? Split { get; init; }

    /// <summary>
    /// Which part of a split text is taken, counted from 1; a record with fewer parts is refused.
    /// <value>The default is null, with <see cref="Split"/>.</value>
    /// </summary>
    public int? Part { get; init; }

    /// <summary>
    /// Whether leading zeros are taken off ("007" becomes "7", "000" becomes "0"), of a cut as well.
    /// <value>The default is false.</value>
    /// </summary>
    public bool TrimZeros { get; init; }

    /// <summary>Whether a part of the text is taken instead of all of it.</summary>
    internal bool IsCut => From is not null || Length is not null || Split is not null;

    /// <summary>A column whose text is used unchanged.</summary>
    public static CsvKeyColumn FromString(string column) => new() { Column = column };

    /// <summary>A column whose text is used unchanged.</summary>
    public static implicit operator CsvKeyColumn(string column) => FromString(column);

    /// <summary>The column.</summary>
    public override string ToString() => VisibleText.Name(Column);
}
