using System.Globalization;

namespace Electoral.Tally;

/// <summary>Whether announced totals can be true; in text under every reading of what they cover.</summary>
/// <param name="claims">All claims of the report, each under its readings.</param>
/// <param name="index">The index of the claim that the section is about.</param>
internal sealed class ClaimSection(IReadOnlyList<IReadOnlyList<ClaimCheck>> claims, int index) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language)
    {
        // The first keeps the id that links use.
        string id = index == 0 ? "claim" : string.Create(CultureInfo.InvariantCulture, $"claim-{index + 1}");
        return Stated(claims[index]).DescribeReadings(claims[index], id, language);
    }

    // What the claim states itself comes first.
    private static ClaimCheck Stated(IReadOnlyList<ClaimCheck> readings) => readings[0];
}
