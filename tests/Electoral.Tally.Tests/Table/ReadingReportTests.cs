namespace Electoral.Tally.Tests.Table;

public class ReadingReportTests
{
    private static readonly Reject Reject = new("a.csv", 7, 9, RejectReason.Negative, "EG", "-1", "0 or more");

    [Fact]
    public void Rows_are_accepted_rejected_or_blank()
    {
        var report = new ReadingReport { Accepted = 24_000, Rejected = 500, Blank = 32 };
        Assert.Equal(24_532, report.Rows);
        Assert.Equal("24,532 rows: 24,000 accepted, 500 rejected, 32 blank", report.ToString());
        report = report with { Filtered = 1_000 };
        Assert.EndsWith("32 blank; 1,000 filtered out", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_built_tables_report_counts_rejects_by_reason()
    {
        var report = ReadingReport.Built(5, [Reject, Reject with { Reason = RejectReason.Duplicate }, Reject]);
        Assert.Equal((8, 5, 3), (report.Rows, report.Accepted, report.Rejected));
        Assert.Equal(2, report.RejectsByReason[RejectReason.Negative]);
        Assert.Equal(1, report.RejectsByReason[RejectReason.Duplicate]);
    }

    [Fact]
    public void A_joined_report_adds_up_what_was_lost()
    {
        var first = ReadingReport.Built(5, [Reject]) with { Blank = 1, Filtered = 2, DetectedLayout = "{}" };
        var second = ReadingReport.Built(3, [Reject]) with { LabelConflictRows = 4, DetectedLayout = "{}" };
        var joined = ReadingReport.Joined([first, second], ReadingReport.Built(6, [Reject, Reject]));
        Assert.Equal("11 rows: 6 accepted, 4 rejected, 1 blank; 2 filtered out", joined.ToString());
        Assert.Equal((4, 4), (joined.Rejects.Count, joined.LabelConflictRows));
        Assert.Equal(4, joined.RejectsByReason[RejectReason.Negative]);
        Assert.Equal("{}", joined.DetectedLayout);
        Assert.Null(ReadingReport.Joined([first, second with { DetectedLayout = null }], second).DetectedLayout);
    }

    [Fact]
    public void A_reject_is_one_line()
    {
        Assert.Equal("a.csv, line 9 (row 7), column EG: expected 0 or more, found '-1'", Reject.ToString());
        var whole = Reject with { Line = 0, Field = "" };
        Assert.StartsWith("a.csv, row 7: expected 0 or more, found", whole.ToString(), StringComparison.Ordinal);
    }
}
