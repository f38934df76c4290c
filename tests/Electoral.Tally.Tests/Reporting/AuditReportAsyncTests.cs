using System.Text;
using Electoral.Tally.Tests.Formats.Csv;

namespace Electoral.Tally.Tests.Reporting;

public class AuditReportAsyncTests
{
    private static readonly AuditReport Report =
        AuditReport.Of(new SyntheticElection { Levels = [new("state", 3)] }.Generate());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_goes_to_a_stream_that_refuses_to_be_written_otherwise()
    {
        var refusing = new RefusingStream();
        await Report.WriteHtmlPageAsync(refusing, ReportLanguage.Spanish, Token);
        Assert.Equal(Report.ToHtmlPage(ReportLanguage.Spanish), Encoding.UTF8.GetString(refusing.ToArray()));
    }

    [Fact]
    public async Task The_json_does_too()
    {
        var refusing = new RefusingStream();
        await Report.WriteJsonAsync(refusing, Token);
        Assert.Equal(Report.ToJson(), Encoding.UTF8.GetString(refusing.ToArray()));
    }

    [Fact]
    public async Task What_is_stopped_before_it_begins_writes_nothing()
    {
        var refusing = new RefusingStream();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Report.WriteJsonAsync(refusing, stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Report.WriteHtmlPageAsync(refusing, null, stop.Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Report.WriteJsonAsync(null!, Token));
        Assert.Equal(0, refusing.Pieces);
    }
}
