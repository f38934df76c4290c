using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The totals of a source whose sheets were added up without being kept.</summary>
/// <param name="Totals">The totals.</param>
/// <param name="Reading">What was read and what was not; it says that duplicates were not checked.</param>
/// <param name="Partial">The same sums as a tally that can be merged with other sources.</param>
[JsonConverter(typeof(ResultJsonConverter<StreamedTotals>))]
public sealed record StreamedTotals(Totals Totals, ReadingReport Reading, PartialTally Partial)
    : IJsonResult<StreamedTotals>
{
    /// <summary>What was read, that duplicates were not checked, and the totals.</summary>
    public override string ToString() =>
        $"{Reading}\n{string.Join('\n', Reading.Warnings)}\n{Totals}";

    static void IJsonResult<StreamedTotals>.Describe(JsonForm<StreamedTotals> form) => form
        .Item("totals", totals => totals.Totals)
        .Item("reading", totals => totals.Reading);
}
