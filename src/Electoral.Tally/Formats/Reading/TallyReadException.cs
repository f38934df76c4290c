namespace Electoral.Tally;

/// <summary>A source of tally sheets cannot be read, or its reading was ended by a limit that the caller set.</summary>
public sealed class TallyReadException : Exception
{
    /// <summary>An exception without a text of its own.</summary>
    public TallyReadException()
    {
    }

    /// <summary>An exception with a text.</summary>
    public TallyReadException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a text and a cause.</summary>
    public TallyReadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal TallyReadException(string message, ReadingReport reading)
        : base(message) => Reading = reading;

    /// <summary>What had been read until then; null if nothing had.</summary>
    public ReadingReport? Reading { get; }
}
