using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One tally sheet: a polling station's result form (acta).</summary>
/// <remarks>
/// <para>A count that is null was not given; it is never zero.</para>
/// <para>
/// This is the convenient form, one object per sheet; tables hold millions as columns and make these on request.
/// </para>
/// <para>Equality compares the lists of votes and of extra counts as objects, not number by number.</para>
/// </remarks>
[JsonConverter(typeof(TallySheetJsonConverter))]
public sealed record TallySheet : IJsonResult<TallySheet>
{
    /// <summary>The unit that the sheet belongs to, down to the level above the sheet.</summary>
    /// <remarks>
    /// In code the default is the root, to which sheets of a contest without units belong. JSON has to name the unit
    /// (<c>[]</c> for the root): a missing unit is not read as the root.
    /// </remarks>
    public UnitPath Unit { get; init; }

    /// <summary>The sheet's own code inside its unit.</summary>
    public required string Code { get; init; }

    /// <summary>What identifies the sheet across sources, or null if all its codes together do.</summary>
    public string? Key { get; init; }

    /// <summary>Registered voters, or null.</summary>
    public int? Registered { get; init; }

    /// <summary>Ballots cast as the source gives them, or null.</summary>
    public int? BallotsCast { get; init; }

    /// <summary>Valid votes as the source gives them, or null.</summary>
    public int? Valid { get; init; }

    /// <summary>Blank votes, or null.</summary>
    public int? Blank { get; init; }

    /// <summary>Invalid (null, spoilt) votes, or null.</summary>
    public int? Invalid { get; init; }

    /// <summary>Votes in the order of the contest's selections; null if one was not given.</summary>
    public required IReadOnlyList<int?> Votes { get; init; }

    /// <summary>Further counts, each under its own name; missing ones are absent or null.</summary>
    public IReadOnlyDictionary<string, int?>? Extra { get; init; }

    /// <summary>A grouping that is not a level of the tree, or null.</summary>
    public string? Stratum { get; init; }

    /// <summary>Whether the sheet counts. <value>The default is <see cref="SheetStatus.Counted"/>.</value></summary>
    public SheetStatus Status { get; init; }

    /// <summary>Where the sheet comes from.</summary>
    public Provenance Provenance { get; init; }

    /// <summary>Unit and code, such as "1/1/13/10113042/2".</summary>
    public override string ToString() => Unit.Append(Code).ToString();

    static void IJsonResult<TallySheet>.Describe(JsonForm<TallySheet> form) => form
        .Include(SheetJson.Named, sheet => new(sheet, null));
}
