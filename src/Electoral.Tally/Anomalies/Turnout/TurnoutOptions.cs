namespace Electoral.Tally;

/// <summary>How turnout is described.</summary>
/// <remarks>Equality compares lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record TurnoutOptions : AnomalyOptions
{
    /// <summary>Options with the defaults.</summary>
    public TurnoutOptions()
    {
    }

    internal TurnoutOptions(AnomalyOptions common) : base(common)
    {
    }

    /// <summary>The default options.</summary>
    public static TurnoutOptions Default { get; } = new();

    /// <summary>A modified z further from 0 than this is counted. <value>The default is 3.5.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above 0, or not finite.</exception>
    public double OutlierScore
    {
        get;
        init => field = OptionGuard.Positive(this, value);
    } = 3.5;
}
