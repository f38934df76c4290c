using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>One stratum of a planned sample.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Stations">The stations that it has: N.</param>
/// <param name="StandardDeviation">
/// That of what is to be estimated between its stations, such as the residual of the margin: S. From an earlier
/// election or a first sample; a share between stations varies less than √(p(1 − p)).
/// </param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<StratumPlan>))]
public sealed record StratumPlan(string Name, long Stations, double StandardDeviation) : IJsonResult<StratumPlan>
{
    /// <summary>The name and its stations.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Name}: {Counted.Of(Stations, "station")}, standard deviation {StandardDeviation:G4}");

    static void IJsonResult<StratumPlan>.Describe(JsonForm<StratumPlan> form) => form
        .Text("name", plan => plan.Name)
        .Whole("stations", plan => plan.Stations)
        .Number("standardDeviation", plan => plan.StandardDeviation);
}
