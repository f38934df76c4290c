using Electoral.Tally.Tests;
using Electoral.Tally.Tests.Documents;

namespace Electoral.Tally.BrowserTests;

/// <summary>
/// The service of the samples as a person uses it: a file is chosen in the form, the report comes back.
/// </summary>
public sealed class WebSampleTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_file_is_sent_and_its_report_is_shown()
    {
        var page = await browser.EmptyPageAsync();
        using var web = RunningProgram.Start(Repository.File("docs", "samples", "web.cs"));
        var troubles = new List<string>();
        page.Console += (_, message) => troubles.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => troubles.Add(error);

        await page.GotoAsync(web.Address.AbsoluteUri);
        await page.SetInputFilesAsync("input[type=file]", Repository.File("docs", "samples", "actas.csv"));
        await page.ClickAsync("button");
        await page.WaitForSelectorAsync("#roll-up");
        Assert.Equal(new Uri(web.Address, "report?language=en").AbsoluteUri, page.Url);
        Assert.Contains("Totals by state", await page.InnerTextAsync("#roll-up"), StringComparison.Ordinal);
        Assert.Contains("actas.csv", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(6, await page.Locator("#roll-up tbody tr").CountAsync());
        Assert.DoesNotContain(troubles, trouble => !trouble.Contains("favicon", StringComparison.Ordinal));
        await page.CloseAsync();
    }
}
