using System.Text.Json;

namespace Electoral.Tally;

/// <summary>How much of a frame is collected, what does not fit it, and the first missing stations.</summary>
internal sealed class CoverageSection(Coverage coverage) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => coverage.Describe(language);

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("coverage");
        json.WriteShare("sheets", coverage.Whole.BySheets);
        json.WriteShare("registered", coverage.Whole.ByRegistered);
        json.WriteWhole("stations", coverage.Whole.Stations);
        json.WriteWhole("missing", coverage.Whole.Missing);
        json.WriteNumber("sheetsOutsideFrame", coverage.OutsideFrame.Count);
        json.WriteEndObject();
    }
}
