using System.Text;

namespace Electoral.Tally.Tests.Formats.Records;

public sealed class ReadingBuilderTests
{
    private const string Text =
        "state=1\ttable=1\tregistered=100\tA=30\tB=20\n"
        + "\n"
        + "state=1\ttable=2\tA=x\tB=20\n"
        + "state=2\ttable=1\tA=5\n"
        + "state=1\ttable=1\tregistered=100\tA=31\tB=20\n";

    /// <summary>The same records as CSV.</summary>
    private const string Csv =
        "state,table,registered,A,B\n1,1,100,30,20\n,,,,\n1,2,,x,20\n2,1,,5,\n1,1,100,31,20\n";

    [Fact]
    public void Another_format_gives_the_table_and_the_account_that_csv_gives()
    {
        var found = PairLines.Read(Text);
        var expected = TallyCsv.ReadText(Csv, Layout());
        Assert.Equal(expected.Select(row => row.ToString()), found.Select(row => row.ToString()));
        Assert.Equal(expected.Select(row => row.Provenance.Row), found.Select(row => row.Provenance.Row));
        Assert.Equal(expected.Totals().ToString(), found.Totals().ToString());
        var (reading, same) = (found.Reading, expected.Reading);
        Assert.Equal(same.ToString(), reading.ToString());
        Assert.Equal((2, 2, 1, 5), (reading.Accepted, reading.Rejected, reading.Blank, reading.Rows));
        Assert.Equal(same.RejectsByReason.OrderBy(pair => pair.Key), reading.RejectsByReason.OrderBy(pair => pair.Key));
        Assert.Equal(
            same.Rejects.Select(reject => (reject.Row, reject.Reason, reject.Field, reject.Found)),
            reading.Rejects.Select(reject => (reject.Row, reject.Reason, reject.Field, reject.Found)));
        Assert.Equal(same.DuplicateConflictRows, reading.DuplicateConflictRows);
        Assert.Equal(same.DuplicateConflicts[0].Row, reading.DuplicateConflicts[0].Row);
    }

    [Fact]
    public void A_source_without_delimiter_is_described_without_one()
    {
        var source = Assert.Single(PairLines.Read(Text).Reading.Sources);
        Assert.Null(source.Delimiter);
        Assert.Equal("pairs: 5 rows, utf-8", source.ToString());
        string report = AuditReport.Of(PairLines.Read(Text)).ToString();
        Assert.Contains("pairs", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Delimiter", report, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Duplicates_are_those_of_the_policy()
    {
        int Votes(DuplicatePolicy policy) =>
            PairLines.Read(Text, new() { Duplicates = policy }).Sum(row => row["A"] ?? 0);
        Assert.Equal(35, Votes(DuplicatePolicy.KeepFirst));
        Assert.Equal(36, Votes(DuplicatePolicy.KeepLast));
        Assert.Equal(5, Votes(DuplicatePolicy.RejectAll));
    }

    [Fact]
    public void Strict_reading_ends_at_the_first_refused_record()
    {
        var failure = Assert.Throws<TallyReadException>(() => PairLines.Read(Text, new() { Strict = true }));
        Assert.Equal((1, 1, 1), (failure.Reading!.Accepted, failure.Reading.Rejected, failure.Reading.Blank));
        Assert.Contains("pairs, line 3 (row 3), column A: expected a whole", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_of_rejects_counts_duplicates_too()
    {
        Assert.Equal(2, PairLines.Read(Text, new() { MaxRejects = 2 }).Reading.Rejected);
        var failure = Assert.Throws<TallyReadException>(() => PairLines.Read(Text, new() { MaxRejects = 1 }));
        Assert.Equal(RejectReason.Duplicate, failure.Reading!.Rejects[^1].Reason);
        Assert.Throws<TallyReadException>(() => PairLines.Read(Text, new() { MaxRejects = 0 }));
    }

    [Fact]
    public void Only_the_list_of_rejects_is_capped()
    {
        var reading = PairLines.Read(Text, new() { RejectListLimit = 1 }).Reading;
        Assert.Equal((2, 1), (reading.Rejected, reading.Rejects.Count));
        Assert.Equal(3, reading.Rejects[0].Row);
    }

    [Fact]
    public void Long_records_many_units_and_nothing_accepted_are_refused()
    {
        var reading = PairLines.Read(Text, new() { MaxRecordLength = 30 }).Reading;
        Assert.Equal(2, reading.RejectsByReason[RejectReason.TooLong]);
        Assert.Throws<TallyReadException>(() => PairLines.Read(Text, new() { MaxUnits = 1 }));
        const string none = "state=1\ttable=2\tA=x\n";
        Assert.Throws<TallyReadException>(() => PairLines.Read(none));
        Assert.Empty(PairLines.Read(none, new() { MayAcceptNothing = true }));
    }

    [Fact]
    public void Progress_comes_to_the_end()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) text.Append("state=1\ttable=").Append(i).Append("\tA=1\n");
        var heard = new List<ReadProgress>();
        PairLines.Read(text.ToString(), new() { Progress = new Listener(heard.Add) });
        Assert.Equal(new ReadProgress(text.Length, 10_000), heard[^1]);
        Assert.Equal([4_096, 8_192, 10_000], heard.Select(one => one.RecordsRead));
    }

    [Fact]
    public void A_table_is_built_once()
    {
        var reading = new ReadingBuilder("x", new([new("A"), new("B")]), ["table"]);
        reading.Add(new() { Code = "1", Votes = [1, 2] });
        Assert.Single(reading.Build());
        Assert.Throws<InvalidOperationException>(() => reading.Build());
        Assert.Throws<ArgumentException>(() => reading.Reject((RejectReason)99, "", "", ""));
    }

    private static CsvLayout Layout() => new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Registered = "registered",
        Selections = ["A", "B"],
    };

    private sealed class Listener(Action<ReadProgress> hear) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => hear(value);
    }
}
