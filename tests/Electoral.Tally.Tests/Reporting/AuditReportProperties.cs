using System.Text.Json;
using System.Xml.Linq;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Reporting;

/// <summary>The report of any table, against sums over its sheets one by one.</summary>
public sealed class AuditReportProperties
{
    [Property]
    public Property The_json_totals_are_those_of_the_counted_sheets() => Holds((table, json) =>
    {
        var totals = json.GetProperty("totals");
        TallySheet[] counted = [.. table.Sheets().Where(sheet => sheet.Status == SheetStatus.Counted)];
        Assert.Equal(counted.Length, totals.GetProperty("sheets").GetInt32());
        AssertCount(totals, "registered", table.Registered, counted.Select(sheet => sheet.Registered));
        AssertCount(totals, "ballotsCast", table.BallotsCast, counted.Select(sheet => sheet.BallotsCast));
        AssertCount(totals, "valid", table.Valid, counted.Select(sheet => sheet.Valid));
        AssertCount(totals, "invalid", table.Invalid, counted.Select(sheet => sheet.Invalid));
        AssertCount(totals, "blank", table.Blank, counted.Select(sheet => sheet.Blank));
        AssertVotes(table, totals.GetProperty("votes"), counted);
    });

    [Property]
    public Property The_json_units_are_those_of_the_sheets() => Holds((table, json) =>
    {
        var rollUp = json.GetProperty("rollup");
        int depth = table.Units.Level(rollUp.GetProperty("level").GetString()!).Depth;
        var byUnit = table.Sheets().ToLookup(sheet => new UnitPath([.. sheet.Unit.Codes.Take(depth)]));
        var units = rollUp.GetProperty("units").EnumerateArray().ToArray();
        Assert.Equal(byUnit.Count, units.Length);
        foreach (var unit in units)
        {
            var path = new UnitPath([.. unit.GetProperty("path").EnumerateArray().Select(code => code.GetString()!)]);
            Assert.Equal(path.Depth > 0 ? path[path.Depth - 1] : "", unit.GetProperty("code").GetString());
            TallySheet[] counted = [.. byUnit[path].Where(sheet => sheet.Status == SheetStatus.Counted)];
            Assert.Equal(counted.Length, unit.GetProperty("sheets").GetInt32());
            AssertCount(unit, "registered", table.Registered, counted.Select(sheet => sheet.Registered));
            AssertCount(unit, "valid", table.Valid, counted.Select(sheet => sheet.Valid));
            AssertVotes(table, unit.GetProperty("votes"), counted);
        }

        var levels = json.GetProperty("levels").EnumerateArray();
        Assert.All(levels, (level, index) => Assert.Equal(
            table.Sheets().Select(sheet => new UnitPath([.. sheet.Unit.Codes.Take(index + 1)])).Distinct().Count(),
            level.GetProperty("units").GetInt32()));
    });

    [Property]
    public Property Text_and_html_can_be_made_of_any_table()
    {
        var holds = Prop.ForAll(Tables.Any.ToArbitrary(), table =>
        {
            var report = AuditReport.Of(table);
            Assert.NotEmpty(report.ToText(ReportLanguage.Spanish));
            Assert.Equal(report.ToString(), report.ToString(null, ReportLanguage.English));
            Assert.Equal(5, XElement.Parse($"<main>{report.ToHtml()}</main>").Elements("section").Count());
        });
        return holds;
    }

    private static Property Holds(Action<TallyTable, JsonElement> property) =>
        Prop.ForAll(Tables.Any.ToArbitrary(), table =>
        {
            using var json = JsonDocument.Parse(AuditReport.Of(table).ToJson());
            property(table, json.RootElement);
        });

    // A field that the source lacks is null, and so is a sum to which no sheet of several contributes.
    private static void AssertCount(JsonElement json, string key, CountColumn? column, IEnumerable<int?> counts)
    {
        var all = counts.ToArray();
        bool isGiven = column is not null && (all.Length == 0 || all.Any(count => count is not null));
        long? expected = isGiven ? all.Sum(count => (long?)count ?? 0) : null;
        var found = json.GetProperty(key);
        Assert.Equal(expected, found.ValueKind == JsonValueKind.Null ? null : found.GetInt64());
    }

    private static void AssertVotes(TallyTable table, JsonElement json, TallySheet[] counted)
    {
        Assert.Equal(table.Contest.Selections.Select(one => one.Id), json.EnumerateObject().Select(one => one.Name));
        for (int index = 0; index < table.Votes.Count; index++)
        {
            string id = table.Contest.Selections[index].Id;
            AssertCount(json, id, table.Votes[index], counted.Select(sheet => sheet.Votes[index]));
        }
    }
}
