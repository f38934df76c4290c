using System.Text.Json;

namespace Electoral.Tally;

/// <summary>What all counted sheets add up to, with shares and turnout; annulled and pending sheets beside it.</summary>
internal sealed class TotalsSection(Totals totals) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => totals.Describe(language);

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("sheets", totals.Sheets);
        json.WriteCount("registered", totals.Registered);
        json.WriteCount("ballotsCast", totals.BallotsCast);
        json.WriteCount("valid", totals.Valid);
        json.WriteCount("invalid", totals.Invalid);
        json.WriteCount("blank", totals.Blank);
        json.WriteVotes("votes", totals);
        json.WriteStartObject("derived");
        json.WriteCount("valid", totals.Valid is null ? totals.DerivedValid?.Sum : null);
        json.WriteCount("ballotsCast", totals.BallotsCast is null ? totals.DerivedBallotsCast?.Sum : null);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
