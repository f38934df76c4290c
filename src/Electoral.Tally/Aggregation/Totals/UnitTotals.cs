using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A unit and what its sheets add up to.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Totals">The totals of its sheets.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<UnitTotals>))]
public sealed record UnitTotals(ReportingUnit Unit, Totals Totals) : IJsonResult<UnitTotals>
{
    /// <summary>The unit, the number of its counted sheets, and the votes, in one line.</summary>
    public override string ToString()
    {
        var votes = Totals.Contest.Selections.Select(
            (selection, index) => VisibleText.Line($"{selection.Id} {Totals.Votes[index].Sum:N0}"));
        return string.Create(
            CultureInfo.InvariantCulture, $"{Unit}: {Counted.Of(Totals.Sheets, "sheet")}, {string.Join(", ", votes)}");
    }

    static void IJsonResult<UnitTotals>.Describe(JsonForm<UnitTotals> form) => form
        .Item("unit", totals => totals.Unit)
        .Item("totals", totals => totals.Totals);
}
