namespace Electoral.Tally;

/// <summary>A stream of text that is made of rows, one record each: what reports call a line is a row.</summary>
internal interface IRowStream
{
    /// <summary>The character between two fields, which overrides that of other text.</summary>
    char Delimiter { get; }

    /// <summary>
    /// How many rows of the source come before a position of the text; null if only data are rows, and a record has no
    /// other number than its own.
    /// </summary>
    /// <param name="position">A position near the beginning of the text, after the byte-order mark.</param>
    long? RowsBefore(int position);
}
