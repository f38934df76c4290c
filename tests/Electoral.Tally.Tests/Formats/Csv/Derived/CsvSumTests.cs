using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Counts that are sums of columns, and marks for none of one column.</summary>
public class CsvSumTests
{
    private static readonly CsvLayout Sums = new()
    {
        Levels = [Level("table", "T")],
        Registered = ["R1", "R2"],
        Selections = [new() { Columns = ["A1", "A2"], Id = "A" }, "B"],
        Extra = [new("more", ["X", "#8"])],
    };

    [Fact]
    public void Adds_columns_up_and_takes_an_empty_part_for_nothing()
    {
        var table = TallyCsv.ReadText(
            "T,R1,R2,A1,A2,B,X,Y\n1,100,20,5,6,7,1,2\n2,100,,,6,7,,2\n3,,,NA,,7,3,\n4,1.0,\"1\",2, ,1,0,0\n", Sums);
        Assert.Equal([120, 100, null, 2], table.Select(row => row.Registered));
        Assert.Equal([11, 6, null, 2], table.Counts("A"));
        Assert.Equal([3, 2, 3, 0], Enumerable.Range(0, 4).Select(row => table.Extra("more")[row]));
        Assert.Equal(1, table.Reading.ZeroFractions);
        Assert.Equal(19, table.Totals().VotesOf("A"));
    }

    [Fact]
    public void Refuses_a_part_that_is_no_count_and_a_sum_that_is_too_large()
    {
        var table = TallyCsv.ReadText(
            "T,R1,R2,A1,A2,B,X,Y\n1,100,x,5,6,7,1,2\n2,2147483647,1,1,1,7,1,2\n3,1,1,1,-1,7,1,2\n"
            + "4,2147483646,1,1,1,1,1,1\n",
            Sums);
        Assert.Equal(
            [(RejectReason.NotANumber, "R2", "x"), (RejectReason.TooLarge, "R1 + R2", "2147483648"),
                (RejectReason.Negative, "A2", "-1")],
            table.Reading.Rejects.Select(reject => (reject.Reason, reject.Field, reject.Found)));
        Assert.Equal([int.MaxValue], table.Select(row => row.Registered));
    }

    [Fact]
    public void A_column_may_have_marks_of_its_own_for_none()
    {
        var layout = Flat with
        {
            Missing = ["NA"],
            BallotsCast = new() { Columns = ["V"], Missing = ["", "0"] },
            Selections = ["A", new() { Columns = ["B"], Missing = ["*"] }],
        };
        var table = TallyCsv.ReadText("T,V,A,B\n1,0,NA,*\n2,,0,1\n3,10,1,NA\n4,NA,1,1\n5, 0 ,1,2\n", layout);
        Assert.Equal([null, null, null], table.Select(row => row.BallotsCast));
        Assert.Equal([null, 0, 1], table.Counts("A"));
        Assert.Equal([null, 1, 2], table.Counts("B"));
        Assert.Equal(
            [("B", "NA"), ("V", "NA")], table.Reading.Rejects.Select(reject => (reject.Field, reject.Found)));
    }

    [Theory]
    [InlineData(1, 1 << 20)]
    [InlineData(3, 5)]
    public void Counts_the_words_that_stand_for_missing_counts(int threads, int blockSize)
    {
        var layout = Flat with
        {
            Missing = ["", "NA", "*", "<5"],
            Registered = ["R", "S"],
            Blank = new() { Columns = ["N"], Missing = ["-"] },
        };
        const string Text = "T,A,B,R,S,N\n1,,*,1,*,-\n2,<5,,,1,2\n3,*,x,1,1,1\n4,NA, ,NA,NA,3\n5,1,,2,2,-\n,,,,,\n";
        var options = new ReadOptions { MaxDegreeOfParallelism = threads, BlockSize = blockSize };
        var reading = TallyCsv.ReadText(Text, layout, options).Reading;
        Dictionary<string, long> expected = new() { [""] = 5, ["NA"] = 3, ["*"] = 2, ["<5"] = 1, ["-"] = 2 };
        Assert.Equal(expected.OrderBy(word => word.Key), reading.MissingWords.OrderBy(word => word.Key));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text));
        var totals = TallyCsv.TotalsOfStream(stream, layout, options).Reading;
        Assert.Equal(expected.OrderBy(word => word.Key), totals.MissingWords.OrderBy(word => word.Key));
        Assert.Empty(TallyCsv.ReadText("T,A,B\n1,2,3\n", Flat).Reading.MissingWords);
    }

    [Fact]
    public void Refuses_a_column_that_two_counts_have()
    {
        var failure = Assert.Throws<TallyReadException>(
            () => TallyCsv.ReadText("T,R1,R2,A1,A2,B,X,Y\n1,1,1,1,1,1,1,1\n", Sums with { Valid = ["#2", "Y"] }));
        Assert.Contains("one column of counts twice, as 'R1' and as '#2'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_may_end_before_parts_that_may_be_empty()
    {
        var table = TallyCsv.ReadText("T,B,A1,A2\n1,2,3\n2,3\n", Flat with
        {
            Selections = ["B", new() { Columns = ["A1", "A2"], Id = "A" }],
        });
        Assert.Equal([3, null], table.Counts("A"));
        Assert.Equal(2, table.Reading.ShortRecords);
    }
}
