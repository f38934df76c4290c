using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Audits.Comparison;

/// <summary>Two files of one election, against an independent program that went through both.</summary>
public partial class RealComparisonTests
{
    [Fact]
    public void Bolivias_preliminary_count_is_in_the_final_one_and_208_stations_changed()
    {
        var layout = CsvLayout.Load(Repository.File("docs/samples/layouts", "bolivia-2019.json"));
        var partial = TallyCsv.Read(Repository.Data("bolivia-2019", "partial.csv.gz"), layout);
        var final = TallyCsv.Read(Repository.Data("bolivia-2019", "final.csv.gz"), layout);
        var found = partial.CompareWith(final);
        Assert.Equal((28_975, 549, 0, 5_580), (
            found.Matched, found.Differing, found.OnlyFirst.Count, found.OnlySecond.Count));
        Assert.Equal(208, found.Differences.Count(
            sheet => sheet.Fields.Any(field => field.Field is "CC" or "MAS - IPSP")));
        Assert.Equal(new("CC", 28_975, 140, 0, 0, 1_903, 2_423), found["CC"]);
        Assert.Equal(new("MAS - IPSP", 28_975, 131, 0, 0, 2_697, 3_851), found["MAS - IPSP"]);
        Assert.Equal(new("blank", 28_975, 111, 0, 0, -1_065, 1_713), found["blank"]);
        Assert.Equal(0, found["registered"].Differing);
        Assert.Equal((-794, 110, 97), (found.Overstatement, found.SheetsOverstated, found.SheetsUnderstated));
        Assert.Equal((405_644, 648_439, 242_001), (
            found.Effect.LeadFirst, found.Effect.LeadSecond, found.Effect.LeadOnlySecond));
        // The margin in percentage points, as published of both.
        Assert.Equal(7.8720, Points(found.Effect.TotalsFirst), 4);
        Assert.Equal(10.5649, Points(found.Effect.TotalsSecond), 4);
    }

    [Fact]
    public void Rhode_Islands_towns_lack_the_federal_precincts_alone()
    {
        var layout = CsvLayout.Load(Repository.File("docs/samples/layouts", "rhode-island-2020.json"));
        var precincts = TallyCsv.Read(Repository.Data("rhode-island-2020", "precincts.csv.gz"), layout);
        var towns = TallyCsv.Read(Repository.Data("rhode-island-2020", "towns.csv.gz"), CsvLayout.Parse("""
            {"levels": ["town"], "selections": [], "filter": {"office": "President"},
             "long": {"selection": "candidate", "party": "party", "votes": "votes"}}
            """));
        var sums = precincts.AddUpBy("town", row => PrecinctOfTown().Replace(row.Code, ""));
        var found = sums.CompareWith(towns, new()
        {
            SelectionMap = new Dictionary<string, string>
            {
                ["Roque &quot;Rocky&quot; De La Fuente"] = "Roque \"Rocky\" De La Fuente",
            },
        });
        Assert.Equal((39, 39), (found.Matched, found.Identical));
        var federal = Assert.Single(found.OnlyFirst).Sheet;
        Assert.Equal("Federal Precinct", federal.Code);
        Assert.Equal((1_276, 85), (federal["Joseph R. Biden"], federal["Donald J. Trump"]));
        Assert.Equal(307_486 - 306_210, federal["Joseph R. Biden"]);
        Assert.Equal(1_191, found.Effect.LeadOnlyFirst);
    }

    private static double Points(Totals totals) => 100.0 * totals.Lead!.Value / totals.EffectiveValid!.Value.Sum;

    [GeneratedRegex(@" (\d{4}|#\w+|(Limited|Presidential)( \d)?)$")]
    private static partial Regex PrecinctOfTown();
}
