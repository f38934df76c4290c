using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One count of a bulletin, with the nearest count that a rounded percentage of the total gives.</summary>
/// <param name="Votes">The announced count: v.</param>
/// <param name="RoundedUnits">
/// Its share in whole units, the half upwards: tenths of a per cent for one decimal; m.
/// </param>
/// <param name="NearestCount">The whole number nearest to m units of the total, the half upwards.</param>
/// <param name="CellSize">How many whole numbers have a share that rounds to m units.</param>
/// <param name="ResidualPercentPoints">The share minus m units, in percentage points, from exact integers.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<RoundedOption>))]
public sealed record RoundedOption(
    long Votes, long RoundedUnits, long NearestCount, long CellSize, double ResidualPercentPoints)
    : IJsonResult<RoundedOption>
{
    /// <summary>The announced count minus <see cref="NearestCount"/>.</summary>
    public long Difference => Votes - NearestCount;

    /// <summary>m units as a percentage: 51.2.</summary>
    public decimal PercentRounded { get; internal init; }

    static void IJsonResult<RoundedOption>.Describe(JsonForm<RoundedOption> form) => form
        .Whole("votes", option => option.Votes)
        .Whole("roundedUnits", option => option.RoundedUnits)
        .Whole("nearestCount", option => option.NearestCount)
        .Whole("cellSize", option => option.CellSize)
        .Number("residualPercentPoints", option => option.ResidualPercentPoints)
        .Whole("difference", option => option.Difference)
        .Decimal("percentRounded", option => option.PercentRounded);
}
