using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Mixtures;

/// <summary>Whether a model of stations describes the stations: observed and expected numbers.</summary>
/// <remarks>
/// Expected numbers are the means over tables simulated from the fitted model. A small p-value means that the model
/// does not describe these stations; its added ballots are then meaningless. Immutable and safe to share between
/// threads; equality compares lists as objects.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CleanPartFit>))]
public sealed record CleanPartFit : IJsonResult<CleanPartFit>
{
    /// <summary>
    /// Stations by how far the logarithm of (votes + ½)/(abstentions + ½) is from the mean of their group: below −3σ,
    /// 24 cells of σ/4, above 3σ.
    /// </summary>
    public required IReadOnlyList<double> Observed { get; init; }

    /// <summary>The expected numbers of these cells.</summary>
    public required IReadOnlyList<double> Expected { get; init; }

    /// <summary>Σ(o − e)²/(e + 1) over the cells.</summary>
    public required double Distance { get; init; }

    /// <summary>How often a table simulated from the model deviates as much.</summary>
    public required PValue PValue { get; init; }

    /// <summary>
    /// Stations by u = −ln((abstentions + ½)/(votes + abstentions + 1)), in steps of 0.1 from 0 to 4; the last includes
    /// everything beyond. On this scale, adding a share of the abstentions is the same step everywhere.
    /// </summary>
    public required IReadOnlyList<double> ObservedByDistance { get; init; }

    /// <summary>The expected numbers of these steps.</summary>
    public required IReadOnlyList<double> ExpectedByDistance { get; init; }

    /// <summary>The range of 95 % of the simulated tables in each step.</summary>
    public required IReadOnlyList<Interval> RangesByDistance { get; init; }

    /// <summary>The distance and its p-value; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"distance {Distance:G4}, {PValue}");

    static void IJsonResult<CleanPartFit>.Describe(JsonForm<CleanPartFit> form) => form
        .Number("distance", fit => fit.Distance)
        .Item("pValue", fit => fit.PValue);
}
