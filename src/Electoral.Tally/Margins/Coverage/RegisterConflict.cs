using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A collected sheet that gives its station another number of registered voters than the frame does.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Station">The row of its station in the frame's roll.</param>
/// <param name="OnSheet">The registered voters that the sheet gives.</param>
/// <param name="InFrame">The registered voters that the frame gives.</param>
/// <remarks>
/// Equality compares all four. The default value belongs to no table and must not be used. Immutable and safe to
/// share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<RegisterConflict>))]
public readonly record struct RegisterConflict(TallyRow Sheet, TallyRow Station, int OnSheet, int InFrame)
    : IJsonResult<RegisterConflict>
{
    /// <summary>The sheet and both numbers, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Sheet}: {OnSheet:N0} registered voters "
            + $"on the sheet, {InFrame:N0} in the frame");

    static void IJsonResult<RegisterConflict>.Describe(JsonForm<RegisterConflict> form) => form
        .Item("sheet", conflict => conflict.Sheet)
        .Item("station", conflict => conflict.Station)
        .Whole("onSheet", conflict => conflict.OnSheet)
        .Whole("inFrame", conflict => conflict.InFrame);
}
