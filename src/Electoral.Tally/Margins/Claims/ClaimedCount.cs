using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One count of a claim, with what the sheets leave possible for it.</summary>
/// <param name="Name">
/// The selection or candidate as the claim calls it; "others" for the rest of the valid votes.
/// </param>
/// <param name="Claimed">What the claim says.</param>
/// <param name="Collected">The sum over the collected sheets.</param>
/// <param name="Possible">
/// What the votes of any set of stations with the claim's coverage can be: necessary bounds.
/// </param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ClaimedCount>))]
public sealed record ClaimedCount(string Name, long Claimed, long Collected, CountRange Possible)
    : IJsonResult<ClaimedCount>
{
    /// <summary>
    /// The votes by which the claim says too few: the least possible number minus the claimed one, or 0.
    /// </summary>
    public long Shortfall => Possible.Below(Claimed);

    /// <summary>The votes by which the claim says too many, or 0; null where nothing bounds them.</summary>
    public long? Excess => Possible.Above(Claimed);

    /// <summary>
    /// What the missing stations would have to add: claimed minus collected. Meant for a claim of all stations.
    /// </summary>
    public long RequiredFromMissing => Claimed - Collected;

    /// <summary>
    /// The fewest collected sheets that would have to be entirely false for the claimed count to be possible: those
    /// with the most votes for it. 0 without a shortfall.
    /// </summary>
    public long FewestFalseSheets { get; init; }

    /// <summary>The name, what is claimed and what is possible.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Name}: {Claimed:N0} claimed, {Collected:N0} collected; possible: {Possible}");

    static void IJsonResult<ClaimedCount>.Describe(JsonForm<ClaimedCount> form) => form
        .Text("name", count => count.Name)
        .Whole("claimed", count => count.Claimed)
        .Whole("collected", count => count.Collected)
        .Item("possible", count => count.Possible)
        .Whole("shortfall", count => count.Shortfall)
        .Whole("excess", count => count.Excess)
        .Whole("requiredFromMissing", count => count.RequiredFromMissing)
        .Whole("fewestFalseSheets", count => count.FewestFalseSheets);
}
