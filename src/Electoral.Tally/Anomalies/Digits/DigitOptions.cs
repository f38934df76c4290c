namespace Electoral.Tally;

/// <summary>How digits are tested.</summary>
/// <remarks>Equality compares lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record DigitOptions : AnomalyOptions
{
    /// <summary>Options with the defaults.</summary>
    public DigitOptions()
    {
    }

    internal DigitOptions(AnomalyOptions common) : base(common)
    {
    }

    /// <summary>The default options.</summary>
    public static DigitOptions Default { get; } = new();

    /// <summary>The probability of a vote at a station under the null hypothesis.</summary>
    /// <value>The default is its own share, corrected for following itself.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enumeration.</exception>
    public StationShare Shares
    {
        get;
        init => field = OptionGuard.Defined(this, value);
    } = StationShare.Own;

    /// <summary>Whether descriptions, such as digits against Benford's law, are given besides the tests.</summary>
    /// <value>The default is true; single units never have them.</value>
    public bool Descriptions { get; init; } = true;

    internal override bool HasDescriptions => Descriptions;
}
