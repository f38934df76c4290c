using System.Text;
using Electoral.Tally.Tests;

namespace Electoral.Tally.BrowserTests;

/// <summary>The report of a published election as a page, where the data are.</summary>
public sealed class RealReportTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("venezuela-2024", "venezuela-2024/actas.csv")]
    [InlineData("bolivia-2019", "bolivia-2019/final.csv.gz")]
    [InlineData("czechia-2018", "czechia-2018/precincts.csv.gz")]
    public async Task It_opens_without_a_complaint(string layout, string file)
    {
        var sheets = TallyCsv.Read(
            Repository.Data(file.Split('/')),
            CsvLayout.Load(Repository.File("docs", "samples", "layouts", layout + ".json")));
        string html = AuditReport.Of(sheets).ToHtmlPage();
        await using var open = await browser.OpenAsync(html);
        Assert.Empty(open.Troubles);
        await open.Page.FillAsync("#find", sheets[^1].Code);
        Assert.NotEmpty(await open.RowsAsync("#search tbody tr"));
        if (layout == "venezuela-2024") Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 3_000_000);
    }
}
