using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Mixtures;

/// <summary>The published recipe of Klimek et al. (2012, PNAS 109:16469), for comparison only.</summary>
/// <param name="Selection">The selection's id.</param>
/// <param name="Stations">The number of sheets used.</param>
/// <param name="Incremental">f of incremental stations.</param>
/// <param name="Extreme">f of extreme stations.</param>
/// <param name="Alpha">The exponent of votes taken from others; null if both shares are 0.</param>
/// <param name="Distance">The distance of observed and expected bins.</param>
/// <remarks>
/// What the recipe simulates is computed here exactly. It takes its starting values from a distribution that added
/// ballots have already shifted, and so cannot distinguish incremental ballots from none: for elections without any it
/// gives anything from 0 to 1. Equality compares all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<KlimekEstimate>))]
public sealed record KlimekEstimate(
    string Selection, int Stations, double Incremental, double Extreme, double? Alpha, double Distance)
    : IJsonResult<KlimekEstimate>
{
    /// <summary>Both shares and α; invariant.</summary>
    public override string ToString() => VisibleText.Line($"{Selection}: ") + string.Create(
        CultureInfo.InvariantCulture,
        $"incremental {Incremental:0.0000}, extreme {Extreme:0.0000}, alpha {Alpha:0.00}");

    static void IJsonResult<KlimekEstimate>.Describe(JsonForm<KlimekEstimate> form) => form
        .Text("selection", estimate => estimate.Selection)
        .Whole("stations", estimate => estimate.Stations)
        .Number("incremental", estimate => estimate.Incremental)
        .Number("extreme", estimate => estimate.Extreme)
        .Number("alpha", estimate => estimate.Alpha)
        .Number("distance", estimate => estimate.Distance);
}
