namespace Electoral.Tally.Tests.Cases;

/// <summary>The layout to complete holds what was seen, and can be used as it is.</summary>
public class LayoutToCompleteTests
{
    [Fact]
    public void One_row_that_does_not_add_up_is_named_and_nothing_recognised_is_lost()
    {
        string path = CaseFiles.Field("35-layout-to-complete", "one-bad-row.csv");
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.Read(path));
        Assert.Contains("'ANA' to 'BEN' do, except in row 2 of 4", failure.Message, StringComparison.Ordinal);
        var layout = CsvLayout.Parse(failure.LayoutToComplete!);
        Assert.Equal(["state", "table"], layout.Levels.Select(level => level.Name));
        Assert.Equal("valid", layout.Valid);
        Assert.Equal(["ANA", "BEN"], layout.Selections.Select(selection => selection.Id));
        Assert.Equal(4, TallyCsv.Read(path, layout).Count);
    }

    [Fact]
    public void The_mark_between_thousands_is_part_of_it()
    {
        string path = CaseFiles.Field("35-layout-to-complete", "thousands.csv");
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.Read(path));
        var layout = CsvLayout.Parse(failure.LayoutToComplete!);
        Assert.Equal('.', layout.GroupSeparator);
        Assert.Equal(["state", "centre", "table"], layout.Levels.Select(level => level.Name));
        var totals = TallyCsv.Read(path, layout).Totals();
        Assert.Equal(new long?[] { 5800, 2580, 2310 }, [totals.Registered, totals.Valid, totals.VotesOf("ANA")]);
    }
}
