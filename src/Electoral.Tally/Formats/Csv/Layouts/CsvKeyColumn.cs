namespace Electoral.Tally;

/// <summary>A column whose text is, or is part of, the code of a unit or the key of a sheet.</summary>
/// <remarks>
/// A header name alone stands for a column whose text is taken as it is. Equality is that of both. Immutable and safe
/// to share between threads.
/// </remarks>
public sealed record CsvKeyColumn
{
    /// <summary>The header name, or "#" and the number of the column, from 1.</summary>
    public required string Column { get; init; }

    /// <summary>
    /// Whether leading zeros are taken off ("007" becomes "7", "000" becomes "0").
    /// <value>The default is false.</value>
    /// </summary>
    public bool TrimZeros { get; init; }

    /// <summary>A column whose text is taken as it is.</summary>
    public static CsvKeyColumn FromString(string column) => new() { Column = column };

    /// <summary>A column whose text is taken as it is.</summary>
    public static implicit operator CsvKeyColumn(string column) => FromString(column);

    /// <summary>The column.</summary>
    public override string ToString() => VisibleText.Name(Column);
}
