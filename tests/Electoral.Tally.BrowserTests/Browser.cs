using Microsoft.Playwright;

namespace Electoral.Tally.BrowserTests;

/// <summary>
/// The operating system's Chromium, without a window; tests are skipped, visibly, where there is none.
/// </summary>
/// <remarks>Found where systems put it, or where <c>CHROMIUM</c> says.</remarks>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Paths =
    [
        Environment.GetEnvironmentVariable("CHROMIUM") ?? "",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Paths.FirstOrDefault(File.Exists) is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <summary>Opens a page of HTML from a file, and notes whatever it asks for or complains of.</summary>
    public async Task<OpenPage> OpenAsync(string html, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium here: CHROMIUM names it.");
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(path, html);
        var context = await _browser!.NewContextAsync(options);
        var page = new OpenPage(await context.NewPageAsync(), path);
        await page.LoadAsync();
        return page;
    }

    /// <summary>A page without anything in it yet.</summary>
    public async Task<IPage> EmptyPageAsync()
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium here: CHROMIUM names it.");
        return await _browser!.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
