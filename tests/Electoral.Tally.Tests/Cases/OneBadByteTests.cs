namespace Electoral.Tally.Tests.Cases;

/// <summary>One byte that is no UTF-8 in a source that is: one text that cannot be read, not all of them.</summary>
public class OneBadByteTests
{
    [Fact]
    public void The_other_names_stay_and_the_one_is_listed()
    {
        var table = TallyCsv.Read(CaseFiles.Field("17-one-bad-byte", "sheets.csv"));
        Assert.Equal(["Lara", "Mérida"], table.Units.UnitsAt("state").Select(unit => unit.Code));
        Assert.Equal(
            [@"Escuela Jos\xC3", "Escuela Peñón"], table.Units.UnitsAt("centre").Select(unit => unit.Code).Order());
        Assert.Equal(("utf-8", 1), (table.Reading.Sources[0].Encoding, table.Reading.UnreadableTexts));
        var warning = Assert.Single(table.Reading.Warnings);
        Assert.Equal("unreadable-texts", warning.Code);
        Assert.Contains(@"Escuela Jos\xC3 (row 6)", warning.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stations_of_the_roll_are_found()
    {
        var sheets = TallyCsv.Read(CaseFiles.Field("17-one-bad-byte", "sheets.csv"));
        var roll = TallyCsv.Read(CaseFiles.Field("17-one-bad-byte", "roll.csv"));
        var coverage = sheets.AssessCoverage(SheetFrame.OfStations(roll));
        Assert.Equal((5L, 6L), (coverage.Whole.Sheets, coverage.Whole.Stations));
        Assert.Single(coverage.OutsideFrame);
    }
}
