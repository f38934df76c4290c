namespace Electoral.Tally.Tests.Cases;

/// <summary>A sheet that was annulled and then replaced by another: the one that counts speaks.</summary>
public class AnnulledThenCorrectedTests
{
    private static string Sheets => CaseFiles.Field("03-annulled-then-corrected", "sheets.csv");

    [Theory]
    [InlineData(DuplicatePolicy.KeepFirst)]
    [InlineData(DuplicatePolicy.KeepLast)]
    [InlineData(DuplicatePolicy.RejectAll)]
    public void The_counted_sheet_speaks_whatever_the_policy(DuplicatePolicy policy)
    {
        var table = TallyCsv.Read(Sheets, options: new() { Duplicates = policy });
        var totals = table.Totals();
        Assert.Equal((310, 270), (totals.VotesOf("ANA"), totals.VotesOf("BEN")));
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal((1L, RejectReason.Duplicate), (reject.Row, reject.Reason));
        Assert.Contains("row 2 has it and is counted, this one is annulled", reject.Expected, StringComparison.Ordinal);
        Assert.Equal("status-decides", Assert.Single(table.Reading.Warnings).Code);
    }

    [Fact]
    public void Streamed_totals_agree_and_say_what_they_cannot_know()
    {
        var streamed = TallyCsv.Totals(Sheets);
        Assert.Equal((310, 270), (streamed.Totals.VotesOf("ANA"), streamed.Totals.VotesOf("BEN")));
        Assert.Equal(1, streamed.Totals.Annulled);
        Assert.False(streamed.Reading.DuplicatesChecked);
        Assert.Equal("duplicates-unchecked", Assert.Single(streamed.Reading.Warnings).Code);
        Assert.Contains("may count a sheet twice", streamed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_and_coverage_count_the_station_once()
    {
        var table = TallyCsv.Read(Sheets);
        var frame = SheetFrame.OfTotals(2, 800);
        var whole = table.AssessCoverage(frame).Whole;
        Assert.Equal((2L, 0L, 0L), (whole.Sheets, whole.Missing, whole.Annulled));
        Assert.Contains("ANA", table.AssessMargin(frame).ToString(), StringComparison.Ordinal);
    }
}
