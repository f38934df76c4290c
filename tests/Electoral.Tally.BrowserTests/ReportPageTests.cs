using System.Globalization;
using Microsoft.Playwright;

namespace Electoral.Tally.BrowserTests;

/// <summary>The report as a page, in a browser.</summary>
public sealed class ReportPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Units = "#roll-up tbody tr";

    [Fact]
    public async Task It_opens_without_a_complaint_and_asks_for_nothing()
    {
        await using var open = await browser.OpenAsync(Reports.Synthetic.ToHtmlPage());
        Assert.Empty(open.Troubles);
        Assert.Equal("In short", await open.Page.TextContentAsync("main h2"));
        Assert.True(await open.Page.Locator("figure img").CountAsync() >= 5);
        bool areDrawn = await open.Page.EvalOnSelectorAllAsync<bool>(
            "figure img", "all => all.every(one => one.complete && one.naturalWidth > 0 && one.alt.length > 20)");
        Assert.True(areDrawn);
    }

    [Fact]
    public async Task Every_table_has_headers_and_every_link_leads_somewhere()
    {
        await using var open = await browser.OpenAsync(Reports.Synthetic.ToHtmlPage());
        string[] wrong = await open.Page.EvaluateAsync<string[]>("""
            () => [
              ...[...document.querySelectorAll("table:not(.pairs)")].filter(t => !t.tHead || [...t.tHead.rows[0].cells]
                .some(c => c.tagName !== "TH" || c.scope !== "col")).map(t => "table " + t.textContent.slice(0, 40)),
              ...[...document.querySelectorAll("a[href^='#']")]
                .filter(a => !document.getElementById(a.getAttribute("href").slice(1))).map(a => "link " + a.href),
              ...["header", "nav", "main", "footer"].filter(l => document.querySelectorAll(l).length !== 1),
              ...[...document.querySelectorAll("[id]")].map(e => e.id)
                .filter((id, i, all) => all.indexOf(id) !== i).map(id => "twice " + id),
            ]
            """);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_table_of_units_sorts_by_any_column_both_ways()
    {
        await using var open = await browser.OpenAsync(Reports.Synthetic.ToHtmlPage());
        var before = await open.RowsAsync(Units);
        Assert.True(before.Length >= 3);
        var header = open.Page.Locator("#roll-up thead button").Nth(2);
        await header.ClickAsync();
        Assert.Equal(before.Select(Sheets).Order(), (await open.RowsAsync(Units)).Select(Sheets));
        await header.ClickAsync();
        Assert.Equal(before.Select(Sheets).OrderDescending(), (await open.RowsAsync(Units)).Select(Sheets));
        await open.Page.Locator("#roll-up thead button").First.ClickAsync();
        var names = (await open.RowsAsync(Units)).Select(row => row[0]).ToArray();
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task A_sheet_is_found_by_place_and_code_without_a_network()
    {
        await using var open = await browser.OpenAsync(Reports.Synthetic.ToHtmlPage());
        Assert.Empty(await open.RowsAsync("#search tbody tr"));
        await open.Page.Context.SetOfflineAsync(true);
        await open.Page.FillAsync("#find", "1");
        var all = await open.RowsAsync("#search tbody tr");
        Assert.NotEmpty(all);
        string words = all[^1][0].Split(" › ")[^1] + " " + all[^1][1];
        await open.Page.FillAsync("#find", words.ToUpperInvariant());
        Assert.Contains(all[^1], await open.RowsAsync("#search tbody tr"));
        await open.Page.FillAsync("#find", "no such place");
        Assert.Empty(await open.RowsAsync("#search tbody tr"));
        Assert.Contains("0", await open.Page.TextContentAsync("#found"), StringComparison.Ordinal);
        Assert.Empty(open.Troubles);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_stands_out_from_the_page_in_light_and_dark(ColorScheme scheme)
    {
        await using var open = await browser.OpenAsync(
            Reports.Synthetic.ToHtmlPage(), new() { ColorScheme = scheme });
        double[] contrasts = await open.Page.EvaluateAsync<double[]>("""
            () => {
              const rgb = text => text.match(/[\d.]+/g).map(Number);
              const light = c => rgb(c).slice(0, 3).map(v => v / 255)
                .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const behind = e => { for (; e; e = e.parentElement) {
                const c = getComputedStyle(e).backgroundColor;
                if (rgb(c)[3] !== 0) return c; } return "rgb(255,255,255)"; };
              return [...document.querySelectorAll("p,td,th,a,h1,h2,label,strong,button")].map(e => {
                const a = light(getComputedStyle(e).color), b = light(behind(e));
                return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); });
            }
            """);
        Assert.All(contrasts, contrast => Assert.InRange(contrast, 4.5, 21)); // WCAG 2.2, 1.4.3
    }

    [Theory]
    [InlineData(360)]
    [InlineData(390)]
    public async Task On_a_telephone_the_page_does_not_move_sideways_and_pictures_are_whole(int width)
    {
        await using var open = await browser.OpenAsync(
            Reports.Synthetic.ToHtmlPage(), new() { ViewportSize = new() { Width = width, Height = 844 } });
        double[] pictures = await open.Page.EvalOnSelectorAllAsync<double[]>(
            "figure img", "all => all.map(one => one.getBoundingClientRect().right)");
        Assert.NotEmpty(pictures);
        Assert.All(pictures, right => Assert.InRange(right, 100, width));
        Assert.True(await open.Page.EvalOnSelectorAllAsync<bool>(
            "figure", "all => all.every(one => one.scrollWidth <= one.clientWidth)"));
        Assert.True(await open.Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(390)]
    public async Task On_a_telephone_no_word_of_a_label_is_broken(int width)
    {
        await using var open = await browser.OpenAsync(
            Reports.Synthetic.ToHtmlPage(ReportLanguage.Spanish),
            new() { ViewportSize = new() { Width = width, Height = 844 } });
        string[] found = await open.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".pairs th")].flatMap(label => {
              const text = document.createTreeWalker(label, NodeFilter.SHOW_TEXT), words = [];
              while (text.nextNode()) for (const word of text.currentNode.data.matchAll(/[^\s-]+/g)) {
                const range = document.createRange();
                range.setStart(text.currentNode, word.index);
                range.setEnd(text.currentNode, word.index + word[0].length);
                words.push((range.getClientRects().length > 1 ? "broken: " : "whole: ") + word[0]);
              }
              return words;
            })
            """);
        Assert.True(found.Length > 20);
        Assert.DoesNotContain(found, word => word.StartsWith("broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_telephone_a_page_of_endless_names_does_not_move_sideways()
    {
        await using var open = await browser.OpenAsync(
            Reports.Hostile().ToHtmlPage(), new() { ViewportSize = new() { Width = 360, Height = 844 } });
        Assert.Empty(await open.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("body, body *")]
              .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline"
                && !e.closest(".table, pre, .skip"))
              .map(e => `${e.tagName} ${e.scrollWidth} in ${e.clientWidth}: ${e.textContent.slice(0, 60)}`)
            """));
        Assert.Equal(360, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task On_paper_there_is_no_search_and_no_navigation()
    {
        await using var open = await browser.OpenAsync(
            Reports.Synthetic.ToHtmlPage(), new() { ColorScheme = ColorScheme.Dark });
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await open.Page.IsVisibleAsync("nav"));
        Assert.False(await open.Page.IsVisibleAsync("#search"));
        Assert.True(await open.Page.IsVisibleAsync("#summary"));
        Assert.Equal(
            "rgb(0, 0, 0)", await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).color"));
    }

    [Fact]
    public async Task In_spanish_words_and_numbers_are_spanish_and_still_sort()
    {
        await using var open = await browser.OpenAsync(Reports.Synthetic.ToHtmlPage(ReportLanguage.Spanish));
        Assert.Equal("es", await open.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("En breve", await open.Page.TextContentAsync("main h2"));
        await open.Page.Locator("#roll-up thead button").Nth(2).ClickAsync();
        var sorted = (await open.RowsAsync(Units)).Select(Sheets).ToArray();
        Assert.Equal(sorted.Order(), sorted);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Nothing_in_a_hostile_file_runs_or_leaves_the_page()
    {
        await using var open = await browser.OpenAsync(Reports.Hostile().ToHtmlPage());
        await open.Page.FillAsync("#find", "script");
        Assert.NotEmpty(await open.RowsAsync("#search tbody tr"));
        foreach (var button in await open.Page.Locator("th button").AllAsync()) await button.ClickAsync();
        await open.Page.WaitForTimeoutAsync(200);
        Assert.Equal("undefined", await open.Page.EvaluateAsync<string>("() => typeof window.hit"));
        Assert.Empty(open.Troubles);
        Assert.Equal(0, await open.Page.Locator("main script:not([type='application/json'])").CountAsync());
        Assert.Equal(0, await open.Page.Locator("a[href^='javascript']").CountAsync());
    }

    private static int Sheets(string[] row) => int.Parse(
        row[2].Replace(".", "", StringComparison.Ordinal),
        NumberStyles.AllowThousands,
        CultureInfo.InvariantCulture);
}
