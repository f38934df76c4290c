namespace Electoral.Tally.Tests.Cases;

/// <summary>Rows that are the sum of other rows are no sheets.</summary>
public class SumRowTests
{
    private static readonly string Totals = CaseFiles.Field("11-total-row-at-the-end", "sheets.csv");

    [Fact]
    public void A_found_layout_leaves_the_row_of_totals_out_and_says_so()
    {
        var table = TallyCsv.Read(Totals);
        Assert.Equal((360, 310), (table.Totals().VotesOf("ANA"), table.Totals().VotesOf("BEN")));
        Assert.Equal(new long?[] { 3, 1 }, [table.Reading.Accepted, table.Reading.Excluded]);
        Assert.Equal(["1", "2"], table.Units.UnitsAt("state").Select(unit => unit.Code));
        var warning = Assert.Single(table.Reading.Warnings);
        Assert.Equal("sums-of-rows-left-out", warning.Code);
        Assert.Contains("were left out: 4 (1 in all)", warning.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"exclude\": {\"state\": \"TOTAL\"}", warning.ToString(), StringComparison.Ordinal);
        var again = TallyCsv.Read(Totals, CsvLayout.Parse(table.Reading.DetectedLayout!));
        Assert.Equal(table.Totals().ToString(), again.Totals().ToString());
        Assert.Equal(table.Units.ToString(), again.Units.ToString());
        Assert.Empty(again.Reading.Warnings);
    }

    [Fact]
    public void A_given_layout_reads_what_it_says_and_the_warning_says_what_to_write()
    {
        var found = CsvLayout.Parse(TallyCsv.Read(Totals).Reading.DetectedLayout!);
        var table = TallyCsv.Read(Totals, found with { Exclude = [] });
        Assert.Equal(4, table.Count);
        var warning = Assert.Single(table.Reading.Warnings);
        Assert.Equal("sums-of-rows", warning.Code);
        Assert.Contains("\"exclude\": {\"state\": \"TOTAL\"}", warning.ToString(), StringComparison.Ordinal);
        string spanish = warning.ToString(null, ReportLanguage.Spanish);
        Assert.Contains("se cuentan como actas: 4", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_up_without_keeping_sees_a_row_that_is_all_others()
    {
        Assert.Throws<CsvLayoutException>(() => TallyCsv.Totals(Totals));
        var found = CsvLayout.Parse(TallyCsv.Read(Totals).Reading.DetectedLayout!);
        Assert.Equal(360, TallyCsv.Totals(Totals, found).Totals.VotesOf("ANA"));
        var streamed = TallyCsv.Totals(Totals, found with { Exclude = [] });
        Assert.Contains(streamed.Reading.Warnings, warning => warning.ToString().Contains("Row 4 equals"));
    }

    [Fact]
    public void A_row_of_totals_with_every_kind_of_count()
    {
        var table = TallyCsv.Read(CaseFiles.Reading("total-row-last.csv"));
        var totals = table.Totals();
        Assert.Equal(new long?[] { 20, 9713, 6976 }, [totals.Sheets, totals.Registered, totals.BallotsCast]);
        Assert.Equal((3401, 2797, 741), (totals.VotesOf("Adams"), totals.VotesOf("Baker"), totals.VotesOf("Clark")));
        Assert.Equal(
            new long?[] { 1625, 1776 }, table.RollUp("county").Select(county => county.Totals.VotesOf("Adams")));
    }

    [Fact]
    public void Sums_of_sums_between_the_stations()
    {
        var table = TallyCsv.Read(CaseFiles.Reading("aggregates-inside.csv"));
        var totals = table.Totals();
        Assert.Equal(new long?[] { 15, 9427, 6189 }, [totals.Sheets, totals.Registered, totals.BallotsCast]);
        Assert.Equal(2400, totals.VotesOf("F1"));
        Assert.Equal(4, table.Reading.Excluded);
    }
}
