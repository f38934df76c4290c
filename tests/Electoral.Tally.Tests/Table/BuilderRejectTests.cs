namespace Electoral.Tally.Tests.Table;

public sealed class BuilderRejectTests
{
    private static readonly Contest Two = new([new("A"), new("B")]);

    [Fact]
    public void The_account_adds_up_over_sheets_rejects_duplicates_and_blanks()
    {
        var builder = new TallyTable.Builder(Two, ["table"]);
        builder.Add(Sheet("1", row: 1));
        builder.Reject(new("feed", 4, 0, RejectReason.Negative, "A", "-5", "0 or more"));
        builder.Reject(new("feed", 2, 0, RejectReason.NotANumber, "A", "x", "a whole number"));
        builder.Add(Sheet("1", row: 3));
        builder.Blank();
        builder.Blank(2);
        var reading = builder.Build().Reading;
        Assert.Equal((1, 3, 3, 7), (reading.Accepted, reading.Rejected, reading.Blank, reading.Rows));
        Assert.Equal([2, 3, 4], reading.Rejects.Select(reject => reject.Row));
        Assert.Equal(1, reading.RejectsByReason[RejectReason.Duplicate]);
        Assert.Equal(1, reading.RejectsByReason[RejectReason.Negative]);
        Assert.Equal(reading.Rejected, builder.Build().Reading.Rejected);
    }

    [Fact]
    public void What_is_no_reject_is_refused()
    {
        var builder = new TallyTable.Builder(Two, ["table"]);
        Assert.Throws<ArgumentException>(() => builder.Reject(new("feed", 1, 0, (RejectReason)99, "", "", "")));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => builder.Reject(new("feed", 0, 0, RejectReason.NoSheet, "", "", "")));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Blank(-1));
        Assert.Equal(0, builder.Build().Reading.Rows);
    }

    private static TallySheet Sheet(string code, long row) =>
        new() { Code = code, Votes = [1, 2], Provenance = new("feed", row, null, null) };
}
