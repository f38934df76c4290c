namespace Electoral.Tally.Lookup;

/// <summary>How sheets are looked up.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record LookupOptions : ComputationOptions
{
    /// <summary>The options in force where none are given.</summary>
    public static LookupOptions Default { get; } = new();

    /// <summary>How many matches a result lists; it counts all of them. <value>The default is 100.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MostMatches
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 1);
    } = 100;

    /// <summary>
    /// In how many letters a name may differ from what is looked up, and never in more than one of three.
    /// <value>The default is 2.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MostEdits
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 2;
}
