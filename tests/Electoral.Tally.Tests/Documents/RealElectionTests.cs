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
        {"sheets": 24532, "registered": 17745239, "ballotsCast": null, "valid": 10659128, "invalid": 1139, "blank": null,
         "votes": {"EG": 7156462, "NM": 3241461, "LM": 84446, "JABE": 19966, "JOBR": 21583, "AE": 49603, "CF": 12321,
                   "DC": 10308, "EM": 25570, "BERA": 37408}, "derived": {"valid": null, "ballotsCast": 10660267}}
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
