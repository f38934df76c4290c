namespace Electoral.Tally;

/// <summary>How the shape of an election is described, and which sheets are compared with one another.</summary>
/// <remarks>Equality compares lists as objects. Immutable and safe to share between threads.</remarks>
public sealed record ShapeOptions : AnomalyOptions
{
    /// <summary>Options with the defaults.</summary>
    public ShapeOptions()
    {
    }

    internal ShapeOptions(AnomalyOptions common) : base(common)
    {
    }

    /// <summary>The default options.</summary>
    public static ShapeOptions Default { get; } = new();

    /// <summary>Selections with fewer votes per sheet, on average, are not compared between sheets.</summary>
    /// <value>The default is 20.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int FewestVotesOfLine
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 1);
    } = 20;

    /// <summary>Sheets with fewer votes on the selections compared are left out. <value>The default is 50.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int FewestVotesOfSheet
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 50;

    /// <summary>Pairs of sheets with fewer votes on one of the selections compared are left out.</summary>
    /// <remarks>
    /// Of counts near 0 the equal ones are more frequent than the curve of their neighbours says, and most pairs of
    /// equal sheets would be among these. Where many pairs are equal by chance the test takes a higher number,
    /// and says which.
    /// </remarks>
    /// <value>The default is 10.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int FewestVotesCompared
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 10;

    /// <summary>Whether descriptions are given besides the test of equal counts. <value>The default is true.</value>
    /// </summary>
    public bool Descriptions { get; init; } = true;

    internal override bool HasDescriptions => Descriptions;
}
