using Microsoft.Playwright;

namespace Electoral.Tally.BrowserTests;

/// <summary>A page in the browser, with all that it asked for, complained of or opened.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly string _path;
    private readonly List<string> _troubles = [];

    internal OpenPage(IPage page, string path)
    {
        (Page, _path) = (page, path);
        page.Console += (_, message) => _troubles.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => _troubles.Add($"error: {error}");
        page.Dialog += (_, dialog) => _troubles.Add($"dialog: {dialog.Message}");
        page.Popup += (_, _) => _troubles.Add("a window was opened");
        page.Request += (_, request) => Note(request.Url);
    }

    /// <summary>The page as the browser has it.</summary>
    public IPage Page { get; }

    /// <summary>Whatever happened that should not.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>The rows that a selector finds, each as its cells' texts.</summary>
    public async Task<string[][]> RowsAsync(string selector) => await Page.EvalOnSelectorAllAsync<string[][]>(
        selector, "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        File.Delete(_path);
    }

    internal async Task LoadAsync() =>
        await Page.GotoAsync(new Uri(_path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });

    private void Note(string url)
    {
        bool isItself = url == new Uri(_path).AbsoluteUri;
        bool isInside = url.StartsWith("data:image/svg+xml;base64,", StringComparison.Ordinal);
        if (!isItself && !isInside) _troubles.Add($"request: {url}");
    }
}
