namespace Electoral.Tally.Tests.Cases;

/// <summary>A centre that comes a second time with a blank behind its code: one station, not two.</summary>
public class PaddedTwinTests
{
    private static string Sheets => CaseFiles.Field("09-padded-twin", "sheets.csv");

    [Fact]
    public void Codes_that_look_the_same_are_the_same()
    {
        var table = TallyCsv.Read(Sheets);
        Assert.Equal((2, 2L), (table.Count, table.Reading.RejectsByReason[RejectReason.Duplicate]));
        Assert.Equal(2, table.Reading.FoldedCodes);
        Assert.Equal(["10"], table.Units.UnitsAt("centre").Select(unit => unit.Code));
        Assert.Equal((380, 200), (table.Totals().VotesOf("ANA"), table.Totals().VotesOf("BEN")));
        var warning = Assert.Single(table.Reading.Warnings);
        Assert.Equal("folded-codes", warning.Code);
        Assert.Contains("'10␠' as '10' (row 3)", warning.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_the_stations_are_missing()
    {
        var coverage = TallyCsv.Read(Sheets).AssessCoverage(SheetFrame.OfTotals(4, 2_000)).Whole;
        Assert.Equal((2L, 2L), (coverage.Sheets, coverage.Missing));
    }
}
