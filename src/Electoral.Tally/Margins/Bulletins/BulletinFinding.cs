using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Two numbers of a bulletin that should agree.</summary>
/// <param name="What">What was compared, in English.</param>
/// <param name="Stated">The number that the bulletin states.</param>
/// <param name="Computed">The number that follows from its others, or the bound that these set.</param>
/// <param name="Holds">Whether they agree, to the digits that the bulletin prints.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<BulletinFinding>))]
public sealed record BulletinFinding(string What, decimal Stated, decimal Computed, bool Holds)
    : IJsonResult<BulletinFinding>
{
    /// <summary>What was stated and computed.</summary>
    public override string ToString() => VisibleText.Line($"{What}: {Stated} stated, {Computed} computed");

    static void IJsonResult<BulletinFinding>.Describe(JsonForm<BulletinFinding> form) => form
        .Text("what", finding => finding.What)
        .Decimal("stated", finding => finding.Stated)
        .Decimal("computed", finding => finding.Computed)
        .Truth("holds", finding => finding.Holds);
}
