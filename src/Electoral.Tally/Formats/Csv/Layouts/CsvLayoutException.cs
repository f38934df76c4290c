namespace Electoral.Tally;

/// <summary>A layout is not valid, or none was given and none could be found from the data.</summary>
public sealed partial class CsvLayoutException : FormatException
{
    /// <summary>A failure without a message of its own.</summary>
    public CsvLayoutException()
        : this("The layout is not valid.")
    {
    }

    /// <summary>A failure that names the path, what was found there and what was expected.</summary>
    public CsvLayoutException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="CsvLayoutException(string)"/>
    public CsvLayoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// If no layout was given: one to complete, as JSON, as far as it could be inferred from the data; otherwise null.
    /// </summary>
    public string? LayoutToComplete { get; init; }
}
