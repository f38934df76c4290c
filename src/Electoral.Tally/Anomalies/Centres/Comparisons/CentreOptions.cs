namespace Electoral.Tally;

/// <summary>How stations of one centre are compared.</summary>
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

    /// <summary>The default options.</summary>
    public static CentreOptions Default { get; } = new();

    /// <summary>The level whose units hold stations with like voters, such as "centre".</summary>
    /// <value>
    /// The default is null: the lowest level whose name says that it is one of polling places ("centre", "Recinto",
    /// "lieu de vote"), and none if no name does. A level of another name is compared, but does not count, unless
    /// <see cref="CentresArePollingPlaces"/> is set. The root is never a centre.
    /// </value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? CentreLevel
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>
    /// States that the units of <see cref="CentreLevel"/>, or of the lowest level where that is null, are polling
    /// places: that voters of a unit came to its stations by a number or a surname, not by their street. The tests then
    /// count whatever the level is called.
    /// </summary>
    /// <value>The default is false.</value>
    public bool CentresArePollingPlaces { get; init; }

    /// <summary>How many sheets are listed to be looked at. <value>The default is 1,000.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaxFlags
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 1_000;

    /// <summary>How many of the sheets that are furthest from their place are listed, of each selection and of turnout,
    /// without any claim; none where <see cref="Descriptions"/> is false.
    /// <value>The default is 20.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaxFurthest
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 20;

    /// <summary>Whether descriptions are given besides the tests that count.
    /// <value>The default is true.</value></summary>
    public bool Descriptions { get; init; } = true;

    internal override bool HasDescriptions => Descriptions;
}
