using System.Text.Json;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Precincts of a district differ as places do: a district is no polling place.</summary>
public sealed class DistrictIsNoCentreTests
{
    private static readonly TallyTable Sheets = TallyCsv.Read(
        CaseFiles.Reading("district-is-no-centre.csv"), CsvLayout.Parse(Layout()));

    [Fact]
    public void No_family_departs_because_places_of_a_district_vote_differently()
    {
        Assert.Equal(600, Sheets.Count);
        var report = Sheets.TestAnomalies();
        Assert.DoesNotContain(report.Families, family => family.Verdict == AnomalyVerdict.AnomalyFound);
        var centres = Assert.Single(report.Families, family => family.Name == "centres");
        Assert.Equal(AnomalyVerdict.NotComputable, centres.Verdict);
        Assert.All(
            centres.Family.Tests, test => Assert.Equal("no-polling-place", test.NotComputable!.Code));
        Assert.Contains(
            "not computable, because no level is a polling place", centres.Family.Tests[0].ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("district", false)]
    [InlineData("district", true)]
    public void A_level_that_the_caller_names_makes_no_verdict_of_unlike_stations(string level, bool isStated)
    {
        var family = Sheets.TestCentres(new() { CentreLevel = level, CentresArePollingPlaces = isStated });
        Assert.Equal(AnomalyVerdict.DescriptiveOnly, family.Verdict);
        Assert.Empty(family.Flags);
        string code = isStated ? "unlike-stations" : "level-only-named";
        Assert.Contains(family.Tests, test => test.Descriptive?.Code == code);
    }

    private static string Layout()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(CaseFiles.Reading("district-is-no-centre.expected.json")));
        return json.RootElement.GetProperty("layout").GetRawText();
    }
}
