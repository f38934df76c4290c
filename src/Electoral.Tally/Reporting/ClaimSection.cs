using System.Text.Json;

namespace Electoral.Tally;

/// <summary>Whether announced totals can be true; in text under every reading of what they cover.</summary>
internal sealed class ClaimSection(IReadOnlyList<ClaimCheck> readings) : IAuditSection
{
    // What the claim states itself comes first.
    private ClaimCheck Stated => readings[0];

    public ReportSection Describe(IFormatProvider? language) => Stated.DescribeBeside(readings, language);

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("claim");
        json.WriteString("name", Stated.Claim.Name);
        json.WriteString("verdict", Stated.Verdict.ToString());
        json.WriteBoolean("contradictsItself", Stated.ContradictsItself);
        json.WriteStatements("reasons", Stated.Reasons);
        json.WriteStatements("premises", Stated.Premises);
        json.WriteString("coverage", Stated.Coverage.ToString());
        json.WriteStartObject("shortfall");
        foreach (var (name, votes) in Stated.Shortfall) json.WriteNumber(name, votes);
        json.WriteEndObject();
        json.WriteNumber("fewestFalseSheets", Stated.FewestFalseSheets);
        json.WriteEndObject();
    }
}
