namespace Electoral.Tally;

/// <summary>Units of one level in the order of their rows, of a block or of all rows so far.</summary>
internal readonly ref struct CsvUnitList
{
    /// <summary>The codes, one after another.</summary>
    public required ReadOnlySpan<byte> Codes { get; init; }

    /// <summary>Where each code ends.</summary>
    public required ReadOnlySpan<int> Ends { get; init; }

    /// <summary>The names, one after another; none if the level has none.</summary>
    public ReadOnlySpan<byte> Names { get; init; }

    /// <summary>Where each name ends.</summary>
    public ReadOnlySpan<int> NameEnds { get; init; }

    /// <summary>The index of each unit's parent in the list of the level above.</summary>
    public required ReadOnlySpan<int> Parents { get; init; }

    /// <summary>The first row of each unit.</summary>
    public required ReadOnlySpan<int> FirstRows { get; init; }

    /// <summary>The end of the rows.</summary>
    public required int Rows { get; init; }

    /// <summary>How many units there are.</summary>
    public int Count => Ends.Length;

    /// <summary>The code of a unit.</summary>
    public ReadOnlySpan<byte> CodeOf(int unit) => Codes[(unit == 0 ? 0 : Ends[unit - 1])..Ends[unit]];

    /// <summary>The row after the last of a unit.</summary>
    public int EndRow(int unit) => unit + 1 < FirstRows.Length ? FirstRows[unit + 1] : Rows;
}
