namespace Electoral.Tally.Tests.Cases;

/// <summary>A header that looks like the number of a column is a header.</summary>
public class HeaderLikeNumberTests
{
    [Fact]
    public void Lists_that_go_by_number_are_the_columns_called_so()
    {
        string path = CaseFiles.Field("07-lists-by-number", "lists.csv");
        var found = TallyCsv.Read(path);
        Assert.Equal((360, 310), (found.Totals().VotesOf("#1"), found.Totals().VotesOf("#2")));
        var given = TallyCsv.Read(path, CsvLayout.Parse(found.Reading.DetectedLayout!));
        Assert.Equal((360, 310), (given.Totals().VotesOf("#1"), given.Totals().VotesOf("#2")));
        Assert.Equal(["11", "12"], given.Units.UnitsAt("state").Select(unit => unit.Code));
    }
}
