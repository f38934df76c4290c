using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Nothing is lost in silence: what is refused, where it stands, and how it is reported.</summary>
public class CsvRejectTests
{
    [Fact]
    public void Accepted_rejected_and_blank_are_all_rows()
    {
        var reading = TallyCsv.ReadText("T,A,B\n1,1,1\n\n2,x,1\n,,\n3\n , \t,\" \"\n4,-1,1\n5,1,1,1\n", Flat).Reading;
        Assert.Equal((8, 1, 4, 3), (reading.Rows, reading.Accepted, reading.Rejected, reading.Blank));
        Assert.Equal("8 rows: 1 accepted, 4 rejected, 3 blank", reading.ToString());
        Assert.Equal(8, reading.Sources[0].Rows);
        Assert.Equal(2, reading.RejectsByReason[RejectReason.FieldCount]);
    }

    [Fact]
    public void A_blank_record_is_blank_even_where_nothing_may_be_missing()
    {
        var layout = Flat with { Missing = ["NA"] };
        var reading = TallyCsv.ReadText("T,A,B\n,,\n1,,1\n\"\",\"\",\"\",\" \"\n2,1,1\n", layout).Reading;
        Assert.Equal((2, 1), (reading.Blank, reading.Rejected));
    }

    [Fact]
    public void A_reject_says_what_where_and_why()
    {
        var table = TallyCsv.ReadText("T,A,B\n1,1,1\n2,1,9x\n", Flat);
        Assert.Equal(
            "text, line 3 (row 2), column B: expected a whole number, found '9x'",
            Assert.Single(table.Reading.Rejects).ToString());
    }

    [Fact]
    public void Rows_and_lines_are_right_behind_quoted_line_breaks()
    {
        const string Text = "T,A,B\n\"1\n\n\",1,1\n\n\"2\r\n\r\",x,1\n3,x,1\r\n\"4\n\",1,1\r5,\"x\n\",1\n6,-1,1";
        var rejects = TallyCsv.ReadText(Text, Flat).Reading.Rejects;
        Assert.Equal([3L, 4L, 6L, 7L], rejects.Select(reject => reject.Row));
        Assert.Equal([6L, 9L, 12L, 14L], rejects.Select(reject => reject.Line));
    }

    [Fact]
    public void Behind_an_unclosed_quote_reading_goes_on_at_the_next_record()
    {
        var table = TallyCsv.ReadText("T,A,B\n1,1,1\n\"2,1,1\n3,1,1\n4,1,1\n", Flat);
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal((RejectReason.Quotes, 2L, 3L), (reject.Reason, reject.Row, reject.Line));
        Assert.Equal((3, 4), (table.Count, table.Reading.Rows));
    }

    [Fact]
    public void An_unclosed_quote_in_text_is_one_reject_that_says_which_lines_it_took()
    {
        var table = TallyCsv.ReadText("T,A,B\n1,1,1\n\"2,1,1\nsome text\nmore\n4,1,1\n\"5,\n6\n", Flat);
        Assert.Equal(["1", "4"], table.Codes());
        Assert.Equal([(3L, 5L), (7L, 8L)], table.Reading.Rejects.Select(reject => (reject.Line, reject.LastLine)));
        string text = table.Reading.Rejects[0].ToString();
        Assert.StartsWith("text, lines 3 to 5 (row 2): expected ", text, StringComparison.Ordinal);
        Assert.Contains(
            "a closing quote before the end; 3 lines were refused with it, found", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_behind_a_closing_quote_refuses_the_record_to_the_end_of_its_line()
    {
        var table = TallyCsv.ReadText("T,A,B\n\"1\"x,\"1,1\n2,1,1\n\"3\n\" ,1,\"1\n4,1,1\n", Flat);
        Assert.Equal(["2", "4"], table.Codes());
        Assert.Equal([2L, 4L], table.Reading.Rejects.Select(reject => reject.Line));
    }

    [Fact]
    public void A_record_beyond_the_limit_is_refused()
    {
        string text = "T,A,B\n1,1,1\n" + new string('9', 300_000) + ",1,1\n\"" + new string(
            'x', 200_000) + "\n\r\n\n\",1,1\n3,1,z\n";
        var options = new ReadOptions { MaxRecordLength = 1000, BlockSize = 4096 };
        var table = TallyCsv.ReadText(text, Flat, options);
        Assert.Equal(["1"], table.Codes());
        var rejects = table.Reading.Rejects;
        Assert.Equal(
            [RejectReason.TooLong, RejectReason.TooLong, RejectReason.NotANumber], rejects.Select(r => r.Reason));
        Assert.Equal([3L, 4L, 8L], rejects.Select(reject => reject.Line));
        Assert.Equal(new string('9', 100), rejects[0].Found);
        Assert.Equal("at most 1000 bytes", rejects[0].Expected);
        Assert.Equal(2, TallyCsv.ReadText(text, Flat).Count - 1);
    }

    [Fact]
    public void The_list_is_capped_and_the_count_is_not()
    {
        string text = "T,A,B\n" + string.Concat(Enumerable.Range(1, 3_000).Select(i => $"{i},x,1\n"));
        var reading = TallyCsv.ReadText(text, Flat, new() { MayAcceptNothing = true }).Reading;
        Assert.Equal((3_000, 1_000, 1_000L), (reading.Rejected, reading.Rejects.Count, reading.Rejects[^1].Row));
        var none = TallyCsv.ReadText(text, Flat, new() { RejectListLimit = 0, MayAcceptNothing = true }).Reading;
        Assert.Equal((3_000, 0), (none.Rejected, none.Rejects.Count));
    }

    [Theory]
    [InlineData(1, 1 << 16)]
    [InlineData(3, 16)]
    public void More_rejects_than_the_limit_end_the_reading_with_the_report_so_far(int threads, int blockSize)
    {
        const string Text = "T,A,B\n1,1.0,1\n\n2,x,1\n3,1,1\n4,x,1.0\n5,1,1\n,,\n6,x,1\n7,1,1\n8,1,1\n";
        var options = new ReadOptions { MaxRejects = 2, MaxDegreeOfParallelism = threads, BlockSize = blockSize };
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(Text, Flat, options));
        var reading = failure.Reading!;
        Assert.Equal((3, 3, 2, 1), (reading.Accepted, reading.Rejected, reading.Blank, reading.ZeroFractions));
        Assert.Equal([3L, 5L, 8L], reading.Rejects.Select(reject => reject.Row));
        Assert.Contains("row 8", failure.Message, StringComparison.Ordinal);
        Assert.Equal(5, TallyCsv.ReadText(Text, Flat, options with { MaxRejects = 3 }).Count);
    }

    [Fact]
    public void Strict_reading_ends_at_the_first_reject()
    {
        var options = new ReadOptions { Strict = true };
        var failure = Assert.Throws<TallyReadException>(
            () => TallyCsv.ReadText("T,A,B\n1,1,1\n2,x,1\n3,y,1\n", Flat, options));
        Assert.Equal(
            "text, line 3 (row 2), column A: expected a whole number, found 'x'."
            + " Reading stopped because Strict is set.",
            failure.Message);
        Assert.Equal((1, 1), (failure.Reading!.Accepted, failure.Reading.Rejected));
    }

    [Fact]
    public void Strict_reading_by_many_threads_ends_at_the_same_reject_and_never_hangs()
    {
        string text = "S,T,A,B\n" + string.Concat(
            Enumerable.Range(1, 4_000).Select(i => $"{i % 50},{i},{i * 30},{(i % 1_000 == 999 ? "x" : "1")}\n"));
        for (int attempt = 0; attempt < 30; attempt++)
        {
            var options = new ReadOptions { Strict = true, MaxDegreeOfParallelism = 7, BlockSize = 100 + attempt };
            var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(text, States, options));
            Assert.Contains("(row 999)", failure.Message, StringComparison.Ordinal);
            Assert.Equal(998, failure.Reading!.Accepted);
        }
    }

    [Fact]
    public void What_was_found_is_cut_to_a_hundred_bytes()
    {
        var table = TallyCsv.ReadText($"T,A,B\n1,{new string('x', 500)},1\n2,1,1\n", Flat);
        Assert.Equal(new string('x', 100), table.Reading.Rejects[0].Found);
    }
}
