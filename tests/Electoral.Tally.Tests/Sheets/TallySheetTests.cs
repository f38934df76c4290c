namespace Electoral.Tally.Tests.Sheets;

public class TallySheetTests
{
    [Fact]
    public void Nothing_is_given_unless_it_is_said()
    {
        var sheet = new TallySheet { Code = "1", Votes = [] };
        Assert.Equal(UnitPath.Root, sheet.Unit);
        Assert.Equal(SheetStatus.Counted, sheet.Status);
        Assert.Equal(default, sheet.Provenance);
        int?[] counts = [sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Blank, sheet.Invalid];
        Assert.All(counts, Assert.Null);
    }

    [Fact]
    public void It_is_written_as_its_codes() =>
        Assert.Equal("1/01/2", new TallySheet { Unit = new("1", "01"), Code = "2", Votes = [] }.ToString());
}
