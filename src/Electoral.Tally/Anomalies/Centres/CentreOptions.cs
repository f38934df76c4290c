namespace Electoral.Tally;

/// <summary>How tables of one centre are compared.</summary>
/// <remarks>Equality compares lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record CentreOptions : AnomalyOptions
{
    /// <summary>Options with the defaults.</summary>
    public CentreOptions()
    {
    }

    internal CentreOptions(AnomalyOptions common) : base(common)
    {
    }

    /// <summary>The options in force where none are given.</summary>
    public static CentreOptions Default { get; } = new();

    /// <summary>The level whose units hold tables with like voters, such as "centre".</summary>
    /// <value>The default is null: the lowest level of the table.</value>
    public string? CentreLevel { get; init; }

    /// <summary>How many sheets are listed as ones to look at. <value>The default is 1,000.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaxFlags
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1_000;

    /// <summary>Whether descriptions without overdispersion are given besides the tests.
    /// <value>The default is true.</value></summary>
    public bool Descriptions { get; init; } = true;
}
