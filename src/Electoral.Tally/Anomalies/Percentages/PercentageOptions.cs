namespace Electoral.Tally;

/// <summary>How percentages are tested.</summary>
/// <remarks>Equality compares lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record PercentageOptions : AnomalyOptions
{
    /// <summary>Options with the defaults.</summary>
    public PercentageOptions()
    {
    }

    internal PercentageOptions(AnomalyOptions common) : base(common)
    {
    }

    /// <summary>The default options.</summary>
    public static PercentageOptions Default { get; } = new();

    /// <summary>What a station counts as in further descriptions of whole percentages.</summary>
    /// <value>The default is one: no such description is added; the tests that count never weight stations.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enumeration.</exception>
    public StationWeight Weight
    {
        get;
        init => field = OptionGuard.Defined(this, value);
    } = StationWeight.One;

    /// <summary>Whether multiples of 5 and 10, rounded percentages and single fractions are described.</summary>
    /// <value>The default is true; single units never have descriptions.</value>
    public bool Descriptions { get; init; } = true;

    internal override bool HasDescriptions => Descriptions;
}
