using System.Collections.Frozen;

namespace Electoral.Tally.Nist;

/// <summary>How to write a table as an election results report.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record NistWriteOptions
{
    /// <summary>The default options.</summary>
    public static NistWriteOptions Default { get; } = new();

    /// <summary>
    /// The language of the names, as in <c>xml:lang</c>. <value>The default is "und": undetermined.</value>
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Not one to eight letters, or several such parts of letters and digits with hyphens between them.
    /// </exception>
    public string Language
    {
        get;
        init => field = LanguageTag.Checked(this, value);
    } = "und";

    /// <summary>
    /// The name of the unit that holds all others, such as that of the country. <value>The default is null: none.
    /// </value>
    /// </summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public string? ScopeName
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>
    /// The type of the unit that holds all others; what the standard does not list is written as "other".
    /// <value>The default is "country".</value>
    /// </summary>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public string ScopeType
    {
        get;
        init => field = OptionGuard.NameOrNull(this, OptionGuard.NotNull(this, value))!;
    } = "country";

    /// <summary>
    /// The types of units by the names of their levels, such as <c>["mesa"] = "precinct"</c>; what the standard does
    /// not list is written as "other". <value>The default is empty: the library's own words, English and Spanish among
    /// them; "precinct" for the level of the sheets.</value>
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public IReadOnlyDictionary<string, string> UnitTypes
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = FrozenDictionary<string, string>.Empty;

    /// <summary>
    /// How many sheets there should be, for the standard's <c>TotalSubUnits</c>. <value>The default is null: the sheets
    /// of the table, including pending ones.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Stations
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    }

    /// <summary>
    /// Whether to leave out what the standard has no field for: counts such as invalid votes, keys, strata, further
    /// counts, the numbers of annulled sheets. <value>The default is false: they are written as external identifiers,
    /// so that the table is read back unchanged.</value>
    /// </summary>
    public bool OnlyStandardFields { get; init; }

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(NistWriteOptions), PrintMembers);
}
