using System.Text.Json;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Shapes of published files by the layout that says them: the totals are those expected.</summary>
public class WantedLayoutTests
{
    [Theory]
    [InlineData("sum-of-columns")]
    [InlineData("aggregates-inside")]
    [InlineData("code-in-one-column")]
    [InlineData("dotted-codes")]
    [InlineData("percent-between")]
    public void Totals_are_those_expected(string name)
    {
        string path = CaseFiles.Reading(name + ".csv");
        using var json = JsonDocument.Parse(File.ReadAllText(CaseFiles.Reading(name + ".expected.json")));
        var layout = CsvLayout.Parse(json.RootElement.GetProperty("wantedLayout").GetRawText());
        var table = TallyCsv.Read(path, layout, cancellation: TestContext.Current.CancellationToken);
        var streamed = TallyCsv.Totals(path, layout, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, table.Reading.Rejected);
        foreach (var totals in (Totals[])[table.Totals(), streamed.Totals])
        {
            int compared = 0;
            foreach (var member in json.RootElement.GetProperty("expected").EnumerateObject())
            {
                compared += Compare(totals, member) ? 1 : 0;
            }

            Assert.True(compared >= 2, $"{compared} numbers were compared.");
        }

        foreach (var member in json.RootElement.GetProperty("expected").EnumerateObject())
        {
            if (!member.Name.StartsWith("rollUp ", StringComparison.Ordinal)) continue;
            string level = member.Name.Split(' ')[1];
            var byUnit = table.RollUp(level);
            string selection = member.Name.Contains('(', StringComparison.Ordinal)
                ? member.Name.Split('(', ')')[1]
                : layout.Selections[0].Id;
            foreach (var unit in member.Value.EnumerateObject())
            {
                var totals = byUnit.Find(new UnitPath(unit.Name))!.Totals;
                Assert.Equal(unit.Value.GetInt64(), totals.VotesOf(selection));
            }
        }
    }

    private static bool Compare(Totals totals, JsonProperty expected)
    {
        if (expected.Name == "votes")
        {
            foreach (var selection in expected.Value.EnumerateObject())
            {
                Assert.Equal(selection.Value.GetInt64(), totals.VotesOf(selection.Name.Trim()));
            }

            return true;
        }

        long? found = expected.Name switch
        {
            "sheets" => totals.Sheets,
            "registered" => totals.Registered,
            "ballotsCast" => totals.BallotsCast,
            "valid" => totals.Valid,
            "invalid" => totals.Invalid,
            _ => null,
        };
        if (found is not null) Assert.Equal(expected.Value.GetInt64(), found);
        return found is not null;
    }
}
