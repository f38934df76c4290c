using System.Text.Json;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Files with a record for each sheet and selection, in the shapes that three authorities publish.</summary>
public sealed class LongFileTests
{
    [Theory]
    [InlineData("long-argentina", 56, 4)]
    [InlineData("long-canada", 21, 7)]
    [InlineData("long-colombia", 36, 6)]
    public void Records_are_put_together_to_sheets(string name, long records, long sheets)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(CaseFiles.Reading($"{name}.expected.json")));
        var layout = CsvLayout.Parse(expected.RootElement.GetProperty("wantedLayout").GetRawText());
        var table = TallyCsv.Read(CaseFiles.Reading($"{name}.csv"), layout);
        Assert.Equal(sheets, table.Count);
        Assert.Equal((0, 0, sheets), (table.Reading.Rejected, table.Reading.Blank, table.Reading.Sheets));
        Assert.Equal(records, table.Reading.Accepted + table.Reading.Filtered);

        var totals = table.Totals();
        var streamed = TallyCsv.Totals(CaseFiles.Reading($"{name}.csv"), layout);
        Assert.Equal($"{totals}", $"{streamed.Totals}");
        Assert.Equal($"{table.Reading}", $"{streamed.Reading}");
        AssertTotals(expected.RootElement.GetProperty("expected"), totals);
    }

    [Fact]
    public void Selections_are_in_the_order_of_their_first_appearance_and_have_the_names_of_the_file()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(CaseFiles.Reading("long-canada.expected.json")));
        var layout = CsvLayout.Parse(expected.RootElement.GetProperty("wantedLayout").GetRawText());
        var contest = TallyCsv.Read(CaseFiles.Reading("long-canada.csv"), layout).Contest;
        Assert.Equal(["Ann Alpha", "Bob Beta", "Cy Gamma"], contest.Selections.Select(selection => selection.Id));
        Assert.Equal(["Blue", "Red", "Independent"], contest.Selections.Select(selection => selection.Party));
    }

    private static void AssertTotals(JsonElement expected, Totals totals)
    {
        foreach (var member in expected.EnumerateObject())
        {
            switch (member.Name.Split(' ')[0])
            {
                case "sheets":
                    Assert.Equal(member.Value.GetInt64(), totals.Sheets);
                    break;
                case "annulled":
                    Assert.Equal(member.Value.GetInt64(), totals.Annulled);
                    break;
                case "registered":
                    Assert.Equal(member.Value.GetInt64(), totals.Registered);
                    break;
                case "blank":
                    Assert.Equal(member.Value.GetInt64(), totals.Blank);
                    break;
                case "invalid":
                    Assert.Equal(member.Value.GetInt64(), totals.Invalid);
                    break;
                case "valid":
                    Assert.Equal(member.Value.GetInt64(), totals.EffectiveValid?.Sum);
                    break;
                case "votes":
                    var votes = member.Value.EnumerateObject().Select(vote => (vote.Name, vote.Value.GetInt64()));
                    string[] ids = [.. totals.Contest.Selections.Select(selection => selection.Id)];
                    Assert.Equal(votes, ids.Select(id => (id, (long)totals.VotesOf(id)!)));
                    break;
                default:
                    Assert.Fail($"Nothing is compared with '{member.Name}'.");
                    break;
            }
        }
    }
}
