using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Coverage, bounds and verdict of one unit, with the unit's own missing stations.</summary>
/// <param name="Unit">The unit, one of the frame's.</param>
/// <param name="Coverage">How much of it is collected.</param>
/// <param name="Bounds">What its missing stations leave possible in it.</param>
/// <param name="Finding">What the rule says of it.</param>
/// <remarks>
/// The premises are those of the whole, checked against the unit's own sheets. Equality compares all parts, bounds
/// compared as objects. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<UnitMargin>))]
public sealed record UnitMargin(
    ReportingUnit Unit, UnitCoverage Coverage, ContestBounds Bounds, OutcomeFinding Finding) : IJsonResult<UnitMargin>
{
    /// <summary>
    /// What the rule would say if the premises that the roll or the unit's own sheets contradict held; null where there
    /// are none. It proves nothing.
    /// </summary>
    public OutcomeFinding? Conditional { get; init; }

    /// <summary>Whether one outcome alone is possible in the unit.</summary>
    public Decision Decision => Finding.Decision;

    /// <summary>The unit and the finding, in one line.</summary>
    public override string ToString() => $"{Unit}: {Finding}";

    static void IJsonResult<UnitMargin>.Describe(JsonForm<UnitMargin> form) => form
        .Item("unit", margin => margin.Unit)
        .Item("coverage", margin => margin.Coverage)
        .Item("bounds", margin => margin.Bounds)
        .Item("finding", margin => margin.Finding)
        .ItemOrNull("conditional", margin => margin.Conditional)
        .Word("decision", margin => margin.Decision);
}
