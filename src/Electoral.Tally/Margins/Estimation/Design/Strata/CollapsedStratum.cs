using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>A stratum with too few observed units, and the stratum that it was merged with.</summary>
/// <param name="Name">The path of its unit, or its key.</param>
/// <param name="Units">The stations, or clusters, that it has.</param>
/// <param name="Observed">Those that were observed: 0 or 1.</param>
/// <param name="Into">The name of the stratum that it is part of.</param>
/// <remarks>
/// The rule involves no randomness: short strata below one unit join one another; if they are still too few
/// together, the stratum with fewest observed units below the same unit takes them (of equal ones the first
/// in the order of the tree); where there is none, they move up to the next unit. Strata without a tree have
/// one unit above them: the whole.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CollapsedStratum>))]
public sealed record CollapsedStratum(string Name, long Units, long Observed, string Into)
    : IJsonResult<CollapsedStratum>
{
    /// <summary>The name and what it was joined with.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Name}: {Observed:N0} of {Units:N0} units, joined with {Into}");

    static void IJsonResult<CollapsedStratum>.Describe(JsonForm<CollapsedStratum> form) => form
        .Text("name", stratum => stratum.Name)
        .Whole("units", stratum => stratum.Units)
        .Whole("observed", stratum => stratum.Observed)
        .Text("into", stratum => stratum.Into);
}
