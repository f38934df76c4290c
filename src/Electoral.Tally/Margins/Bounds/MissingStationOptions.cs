namespace Electoral.Tally;

/// <summary>
/// Options of every question about missing stations: what these can hold, and which premises are stated.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public abstract record MissingStationOptions : ComputationOptions
{
    private protected MissingStationOptions()
    {
    }

    /// <summary>What is assumed of the missing stations: turnout caps, allowances, capacities.</summary>
    /// <value>The default is <see cref="MissingStationLimits.Default"/>: registered voters alone.</value>
    /// <exception cref="ArgumentNullException">The limits are null.</exception>
    public MissingStationLimits Limits
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = MissingStationLimits.Default;

    /// <summary>Premises that count although the roll or the collected sheets speak against them.</summary>
    /// <value>The default is none: on a premise that is contradicted nothing is decided, and it bounds nothing.</value>
    /// <remarks>Each is in the list of premises as stated, with what speaks against it.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not a combination of premises.</exception>
    public StatedPremises Stated
    {
        get;
        init => field = OptionGuard.Defined(this, value);
    }
}
