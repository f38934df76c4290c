namespace Electoral.Tally.Lookup;

/// <summary>How sheets are looked up.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record LookupOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static LookupOptions Default { get; } = new();

    /// <summary>How many matches a result lists; it counts all of them. <value>The default is 100.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MostMatches
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 1);
    } = 100;

    /// <summary>
    /// In how many letters a name may differ from the text, but never more than one in three.
    /// <value>The default is 2.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MostEdits
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 2;
}
