using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Mixtures;

/// <summary>A number that a mixture model estimates, with its interval.</summary>
/// <param name="Value">The estimate: ballots, or a share of 1.</param>
/// <param name="Interval">Its interval from the bootstrap; null if there was none.</param>
/// <remarks>
/// The interval is about the expected number behind the table, if the model holds. Equality compares both parts. The
/// default is 0 without an interval. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<AddedBallotsEstimate>))]
public readonly record struct AddedBallotsEstimate(double Value, Interval? Interval)
    : IJsonResult<AddedBallotsEstimate>
{
    /// <summary>The estimate and the ends of its interval; invariant.</summary>
    public override string ToString() => Interval is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{Value:G6} ({interval.Low:G6} to {interval.High:G6})")
        : Value.ToString("G6", CultureInfo.InvariantCulture);

    static void IJsonResult<AddedBallotsEstimate>.Describe(JsonForm<AddedBallotsEstimate> form) => form
        .Number("value", estimate => estimate.Value)
        .Number("low", estimate => estimate.Interval?.Low)
        .Number("high", estimate => estimate.Interval?.High);
}
