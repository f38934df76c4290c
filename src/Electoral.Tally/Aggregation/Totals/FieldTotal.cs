using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A count of the source added up over counted sheets.</summary>
/// <param name="Sum">The sum over the sheets that have the count.</param>
/// <param name="SheetsWith">How many counted sheets have it.</param>
/// <param name="SheetsWithout">How many counted sheets lack it and are left out.</param>
/// <remarks>
/// Equality compares all three. The default value is the total over no sheet. Immutable and safe to
/// share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<FieldTotal>))]
public readonly record struct FieldTotal(long Sum, long SheetsWith, long SheetsWithout) : IJsonResult<FieldTotal>
{
    /// <summary>
    /// Whether a counted sheet has the count, or no sheet is counted; otherwise the sum says nothing.
    /// </summary>
    internal bool IsGiven => SheetsWith > 0 || SheetsWithout == 0;

    static void IJsonResult<FieldTotal>.Describe(JsonForm<FieldTotal> form) => form
        .Whole("sum", total => total.Sum)
        .Whole("sheetsWith", total => total.SheetsWith)
        .Whole("sheetsWithout", total => total.SheetsWithout);
}
