using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The totals of the units of one level.</summary>
internal sealed class RollUpSection(RollUp rollUp, int shownUnits) : IAuditSection
{
    /// <summary>The level asked for, or the one below the table's own unit; the lowest where there is none.</summary>
    /// <exception cref="ArgumentException">The table has no such level.</exception>
    public static UnitLevel LevelOf(TallyTable table, AuditOptions options) => options.Level is { } name
        ? table.Units.Level(name)
        : table.Units.Levels.FirstOrDefault(level => level.Depth > table.Scope.Depth, table.Units.LowestLevel);

    public ReportSection Describe(IFormatProvider? language) => rollUp.Describe(language, shownUnits);

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("rollup");
        json.WriteString("level", rollUp.Level.Name);
        json.WriteStartArray("units");
        foreach (var (unit, totals) in rollUp)
        {
            json.WriteStartObject();
            json.WriteString("code", unit.Code);
            json.WriteStartArray("path");
            foreach (string code in unit.Path.Codes) json.WriteStringValue(code);
            json.WriteEndArray();
            json.WriteString("name", unit.Depth == 0 ? unit.Level.Name : unit.Name);
            json.WriteNumber("sheets", totals.Sheets);
            json.WriteCount("registered", totals.Registered);
            json.WriteCount("valid", totals.Valid);
            json.WriteVotes("votes", totals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
