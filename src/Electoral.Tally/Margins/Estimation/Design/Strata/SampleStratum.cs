using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>One stratum of a sample.</summary>
/// <param name="Name">The path of its unit, or its key; of joined strata the unit above with "(rest)".</param>
/// <param name="Units">The stations, or clusters, that it has: N.</param>
/// <param name="Observed">The stations, or clusters, that were observed: n.</param>
/// <param name="Registered">The registered voters of all its stations, or null where they are not known.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<SampleStratum>))]
public sealed record SampleStratum(string Name, long Units, long Observed, long? Registered)
    : IJsonResult<SampleStratum>
{
    /// <summary>The share of its units that was observed: f = n/N.</summary>
    public double Fraction => Units == 0 ? 1 : (double)Observed / Units;

    /// <summary>What one observed unit stands for: w = N/n.</summary>
    internal double Weight => Observed == 0 ? 0 : (double)Units / Observed;

    /// <summary>The name and how much of it was observed.</summary>
    public override string ToString() => VisibleText.Line($"{Name}: {Observed:N0} of {Units:N0} units");

    static void IJsonResult<SampleStratum>.Describe(JsonForm<SampleStratum> form) => form
        .Text("name", stratum => stratum.Name)
        .Whole("units", stratum => stratum.Units)
        .Whole("observed", stratum => stratum.Observed)
        .Whole("registered", stratum => stratum.Registered)
        .Number("fraction", stratum => stratum.Fraction);
}
