namespace Electoral.Tally.Tests.Cases;

/// <summary>A layout that one file proves is proved on the next.</summary>
public class SeveralFilesTests
{
    private static readonly string North = CaseFiles.Field("05-third-candidate-in-second-file", "north.csv");
    private static readonly string South = CaseFiles.Field("05-third-candidate-in-second-file", "south.csv");

    [Fact]
    public void Votes_that_only_one_file_has_a_column_for_are_refused_in_both_orders()
    {
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadFiles([North, South]));
        Assert.Contains("north.csv has no column 'CAT'", failure.Message, StringComparison.Ordinal);
        var other = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadFiles([South, North]));
        Assert.Equal(failure.Message, other.Message);
        Assert.Equal(failure.LayoutToComplete, other.LayoutToComplete);
    }

    [Fact]
    public void Or_they_are_missing_where_there_is_no_column_if_the_caller_says_so()
    {
        foreach (string[] files in (string[][])[[North, South], [South, North]])
        {
            var table = TallyCsv.ReadFiles(files, options: new() { AllowMissingColumns = true });
            var totals = table.Totals();
            Assert.Equal(new long?[] { 4, 900, 340 }, [totals.Sheets, totals.VotesOf("CAT"), totals.VotesOf("ANA")]);
            Assert.Equal(2, table.VotesOf("CAT").MissingCount);
            Assert.Null(table[0]["CAT"]);
            var warning = Assert.Single(table.Reading.Warnings);
            Assert.Equal("column-missing", warning.Code);
        }
    }
}
