using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Mixtures;

/// <summary>What the same model finds in clean elections with this table's units, sizes and geography.</summary>
/// <remarks>
/// The elections are those of <see cref="FittedElection"/>: each of their sheets is the count of its ballots. Immutable
/// and safe to share between threads; equality compares the list as an object.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CleanReference>))]
public sealed record CleanReference : IJsonResult<CleanReference>
{
    /// <summary>The added ballots that the model finds in each election, in the order of the replicates.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>The share of elections, counting the table's own as one, with at least as many as the table.</summary>
    public required PValue PValue { get; init; }

    /// <summary>
    /// Whether most sheets are the only one of their centre: the elections then repeat the table's own geography down
    /// to the sheet, and the reference hardly differs from the table.
    /// </summary>
    public required bool RepeatsTable { get; init; }

    /// <summary>The mean of <see cref="Values"/>.</summary>
    public double Mean => Values.Average();

    /// <summary>The least of <see cref="Values"/>.</summary>
    public double Least => Values.Min();

    /// <summary>The largest of <see cref="Values"/>.</summary>
    public double Largest => Values.Max();

    /// <summary>Mean and range; invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Counted.Of(Values.Count, "clean election")}: {Mean:N0} on average, {Least:N0} to {Largest:N0}");

    static void IJsonResult<CleanReference>.Describe(JsonForm<CleanReference> form) => form
        .Whole("elections", reference => reference.Values.Count)
        .Number("mean", reference => reference.Mean)
        .Number("least", reference => reference.Least)
        .Number("largest", reference => reference.Largest)
        .Item("pValue", reference => reference.PValue)
        .Truth("repeatsTable", reference => reference.RepeatsTable);
}
