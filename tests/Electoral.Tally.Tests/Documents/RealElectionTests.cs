using System.Text.Json;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The audit sample on published elections, against totals summed by an independent program.</summary>
public sealed class RealElectionTests(AuditSampleTests.Sample sample) : IClassFixture<AuditSampleTests.Sample>
{
    [Theory]
    [InlineData("venezuela-2024/actas.csv", null, """
        {"name": "actas.csv", "rows": 24532, "accepted": 24532, "rejected": 0, "blank": 0, "filtered": 0,
         "sha256": "fd2712796bf8ec77dfe02e07cd864882c93f4079238c2d21b822b7b9a999f8ea"}
        """, """
        {"sheets": 24532, "registered": 17745239, "ballotsCast": null, "valid": 10659128, "invalid": 1139,
         "blank": null, "votes": {"EG": 7156462, "NM": 3241461, "LM": 84446, "JABE": 19966, "JOBR": 21583, "AE": 49603,
                   "CF": 12321, "DC": 10308, "EM": 25570, "BERA": 37408},
         "derived": {"valid": null, "ballotsCast": 10660267}}
        """)]
    [InlineData("bolivia-2019/final.csv.gz", "bolivia-2019.json", """{"rows": 34555, "accepted": 34555}""", """
        {"sheets": 34555, "registered": 7315364, "ballotsCast": null, "valid": null, "invalid": 229337, "blank": 93507,
         "votes": {"CC": 2240920, "FPV": 23725, "MTS": 76827, "UCS": 25283, "MAS - IPSP": 2889359, "21F": 260316,
                   "PDC": 539081, "MNR": 42334, "PAN-BOL": 39826},
         "derived": {"valid": 6137671, "ballotsCast": 6460515}}
        """)]
    [InlineData("bolivia-2019/partial.csv.gz", "bolivia-2019.json", """{"rows": 28975, "accepted": 28975}""", """
        {"sheets": 28975, "registered": 6137228}
        """)]
    [InlineData("mexico-2018-quickcount/arrivals.txt", "mexico-2018-arrivals.json", """
        {"rows": 6307, "accepted": 6307}
        """, """
        {"sheets": 6307, "registered": 3620769, "ballotsCast": 2275143, "valid": null, "invalid": 58979, "blank": null}
        """)]
    [InlineData("mexico-2018-quickcount/sample.csv", "mexico-2018-sample.json", """
        {"rows": 7787, "accepted": 7787}
        """, """
        {"sheets": 7787, "registered": 4420377, "votes": {}}
        """)]
    [InlineData("czechia-2018/precincts.csv.gz", "czechia-2018.json", """{"rows": 14866, "accepted": 14866}""", """
        {"sheets": 14866, "registered": 8366433, "ballotsCast": null, "valid": 5148141, "invalid": null, "blank": null,
         "votes": {"HLASY_01": 221689, "HLASY_02": 472643, "HLASY_03": 526694, "HLASY_04": 63348, "HLASY_05": 29228,
                   "HLASY_06": 24442, "HLASY_07": 1985547, "HLASY_08": 454949, "HLASY_09": 1369601}}
        """)]
    public void The_totals_are_those_published(string data, string? layout, string source, string totals)
    {
        string[] arguments = [Repository.Data(data.Split('/')), "--json", "out.json"];
        if (layout is not null) arguments = [.. arguments, "--layout", Repository.File("docs/samples/layouts", layout)];
        var (exitCode, _, errors) = sample.Run(arguments);
        Assert.Equal((0, ""), (exitCode, errors));
        using var json = JsonDocument.Parse(sample.Written("out.json"));
        AssertContains(source, json.RootElement.GetProperty("source"));
        AssertContains(totals, json.RootElement.GetProperty("totals"));
    }

    [Fact]
    public void The_party_lines_of_Mexico_add_up_to_its_candidates()
    {
        string file = Repository.Data("mexico-2018-quickcount", "arrivals.txt");
        string layout = Repository.File("docs/samples/layouts/mexico-2018-arrivals.json");
        var (exitCode, output, errors) = sample.Run(file, "--layout", layout);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Matches(@"\nRAC +516,739\n", output);
        Assert.Matches(@"\nJAMK +360,034\n", output);
        Assert.Matches(@"\nAMLO +1,207,530\n", output);
    }

    private static void AssertContains(string expected, JsonElement found)
    {
        using var json = JsonDocument.Parse(expected);
        foreach (var member in json.RootElement.EnumerateObject())
        {
            var value = found.GetProperty(member.Name);
            Assert.True(
                JsonElement.DeepEquals(member.Value, value), $"{member.Name}: expected {member.Value}, found {value}");
        }
    }
}
