using System.Text.Json;

namespace Electoral.Tally;

/// <summary>What all counted sheets add up to, with shares and turnout; annulled and pending beside.</summary>
internal sealed class TotalsSection(Totals totals) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => totals.Describe(language);

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("sheets", totals.Sheets);
        json.WriteCount("registered", totals.Field(CountField.Registered));
        json.WriteCount("ballotsCast", totals.Field(CountField.BallotsCast));
        json.WriteCount("valid", totals.Field(CountField.Valid));
        json.WriteCount("invalid", totals.Field(CountField.Invalid));
        json.WriteCount("blank", totals.Field(CountField.Blank));
        json.WriteVotes("votes", totals);
        json.WriteStartObject("derived");
        bool hasValid = totals.Field(CountField.Valid) is not null;
        bool hasBallots = totals.Field(CountField.BallotsCast) is not null;
        json.WriteCount("valid", hasValid ? null : totals.DerivedValid);
        json.WriteCount("ballotsCast", hasBallots ? null : totals.DerivedBallotsCast);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
