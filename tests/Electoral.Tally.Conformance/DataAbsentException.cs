namespace Electoral.Tally.Conformance;

/// <summary>A case names data that are not on this machine.</summary>
public sealed class DataAbsentException : Exception
{
    public DataAbsentException()
        : this("its data are absent")
    {
    }

    public DataAbsentException(string message)
        : base(message)
    {
    }

    public DataAbsentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
