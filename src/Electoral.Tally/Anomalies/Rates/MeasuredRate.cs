using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>How often something happened in simulated elections.</summary>
/// <param name="Times">How often.</param>
/// <param name="Replicates">In how many elections, at least 1.</param>
/// <remarks>Equality compares both parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<MeasuredRate>))]
public readonly record struct MeasuredRate(int Times, int Replicates) : IJsonResult<MeasuredRate>
{
    /// <summary>The share.</summary>
    public double Value => Replicates == 0 ? 0 : (double)Times / Replicates;

    /// <summary>The interval of the true rate with 99.9 % confidence (Clopper and Pearson).</summary>
    public Interval Interval => BinomialInterval.ClopperPearson(Times, Math.Max(1, Replicates), 0.999);

    /// <summary>The rate and its interval; invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Value:P1} ({Interval.Low:P1} to {Interval.High:P1} of {Replicates:N0})");

    static void IJsonResult<MeasuredRate>.Describe(JsonForm<MeasuredRate> form) => form
        .Whole("times", rate => rate.Times)
        .Whole("replicates", rate => rate.Replicates)
        .Number("value", rate => rate.Value)
        .Item("interval", rate => rate.Interval);
}
