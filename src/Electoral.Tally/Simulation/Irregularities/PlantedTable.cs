using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Simulation;

/// <summary>A table with irregularities, and where they are.</summary>
/// <param name="Table">The changed table; rows and units are those of the original.</param>
/// <param name="Rows">The rows that differ from the original, ascending.</param>
/// <param name="Irregularity">What was planted.</param>
/// <remarks>Equality compares the parts as objects. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<PlantedTable>))]
public sealed record PlantedTable(TallyTable Table, IReadOnlyList<int> Rows, Irregularity Irregularity)
    : IJsonResult<PlantedTable>
{
    /// <summary>The irregularity and the number of changed sheets; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Irregularity}: {Rows.Count:N0} of {Table.Count:N0} sheets");

    static void IJsonResult<PlantedTable>.Describe(JsonForm<PlantedTable> form) => form
        .Wholes("rows", table => table.Rows)
        .Item("irregularity", table => table.Irregularity);
}
