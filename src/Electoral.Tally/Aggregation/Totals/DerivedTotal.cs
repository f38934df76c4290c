using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A count that follows from others, added up over the counted sheets that have every part of it.</summary>
/// <param name="Sum">The sum over those sheets.</param>
/// <param name="SheetsWith">How many counted sheets have every part.</param>
/// <param name="SheetsWithout">How many counted sheets lack a part and are left out.</param>
/// <param name="From">What it was derived from, such as "valid + invalid".</param>
/// <param name="IsSource">Whether it is a field of the source itself and was not derived.</param>
/// <remarks>
/// Equality compares all parts. The default value is the total over no sheet. Immutable and safe to
/// share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<DerivedTotal>))]
public readonly record struct DerivedTotal(
    long Sum, long SheetsWith, long SheetsWithout, string From, bool IsSource = false) : IJsonResult<DerivedTotal>
{
    /// <summary>The sum and what it was derived from.</summary>
    public override string ToString() => VisibleText.Line($"{Sum:N0} ({From})");

    static void IJsonResult<DerivedTotal>.Describe(JsonForm<DerivedTotal> form) => form
        .Whole("sum", total => total.Sum)
        .Whole("sheetsWith", total => total.SheetsWith)
        .Whole("sheetsWithout", total => total.SheetsWithout)
        .Text("from", total => total.From)
        .Truth("isSource", total => total.IsSource);
}
