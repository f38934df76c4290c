namespace Electoral.Tally.BrowserTests;

/// <summary>Where a browser puts names from right to left and the numbers beside them.</summary>
public sealed class RightToLeftTests(Browser browser) : IClassFixture<Browser>
{
    // The places, in pixels, of what stands before, in and after each isolated name of a sentence; on one line only.
    private const string Misplaced = """
        () => {
          const box = (node, from, to) => {
            const range = document.createRange();
            range.setStart(node, from); range.setEnd(node, to);
            const all = [...range.getClientRects()].filter(one => one.width > 0);
            return all.length === 1 ? all[0] : null;
          };
          const all = name => name.parentElement.textContent, wrong = [];
          let measured = 0;
          for (const name of document.querySelectorAll("main bdi")) {
            const inside = name.getClientRects();
            if (inside.length !== 1) continue;
            const at = inside[0], after = name.nextSibling, before = name.previousSibling;
            if (after?.nodeType === Node.TEXT_NODE) {
              for (const word of after.data.matchAll(/\S+/g)) {
                const there = box(after, word.index, word.index + word[0].length);
                if (!there || Math.abs(there.top - at.top) > 8) break;
                measured++;
                if (there.left < at.right - 1) wrong.push(`${all(name)}: ${word[0]} is left`);
              }
            }
            if (before?.nodeType === Node.TEXT_NODE) {
              for (const word of before.data.matchAll(/\S+/g)) {
                const there = box(before, word.index, word.index + word[0].length);
                if (!there || Math.abs(there.top - at.top) > 8) continue;
                measured++;
                if (there.right > at.left + 1) wrong.push(`${all(name)}: ${word[0]} is right`);
              }
            }
          }
          return [String(measured), ...wrong];
        }
        """;

    public static TheoryData<string, string> Names => new()
    {
        { "أحمد", "سارة" },
        { "דוד 2", "שרה (א)" },
        { "ANA", "أحمد علي" },
        { "٣", "٤" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task In_sentences_what_is_written_after_a_name_stands_after_it(string first, string second)
    {
        await using var open = await browser.OpenAsync(Report(first, second).ToHtmlPage());
        string[] found = await open.Page.EvaluateAsync<string[]>(Misplaced);
        Assert.Empty(found[1..]);
        Assert.InRange(int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture), 4, int.MaxValue);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task The_measure_finds_numbers_that_change_places()
    {
        await using var open = await browser.OpenAsync(
            "<!DOCTYPE html><html><body><main><p><bdi style=\"unicode-bidi:normal\">أحمد</bdi> 440, "
            + "<bdi style=\"unicode-bidi:normal\">سارة</bdi> 420</p></main></body></html>");
        Assert.NotEmpty((await open.Page.EvaluateAsync<string[]>(Misplaced))[1..]);
    }

    [Fact]
    public async Task In_tables_columns_keep_their_order()
    {
        await using var open = await browser.OpenAsync(Report("أحمد", "سارة").ToHtmlPage());
        Assert.True(await open.Page.EvalOnSelectorAllAsync<bool>(
            "tr", """
            rows => rows.every(row => [...row.cells].every((cell, at, all) => at === 0
              || cell.getBoundingClientRect().left >= all[at - 1].getBoundingClientRect().right - 1))
            """));
        Assert.Equal("ltr", await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).direction"));
    }

    [Fact]
    public async Task A_sheet_is_found_by_a_name_from_right_to_left()
    {
        await using var open = await browser.OpenAsync(Report("أحمد", "سارة").ToHtmlPage());
        await open.Page.FillAsync("#find", "بغداد");
        var rows = await open.RowsAsync("#search tbody tr");
        Assert.Equal(2, rows.Length);
        await open.Page.FillAsync("#find", "بغداد 2");
        Assert.Single(await open.RowsAsync("#search tbody tr"));
        Assert.Empty(open.Troubles);
    }

    private static AuditReport Report(string first, string second) => AuditReport.Of(
        Table(first, second), new() { SourceName = "نتائج 2024", Frame = SheetFrame.OfTotals(4, 1_700) });

    private static TallyTable Table(string first, string second) => TallyCsv.ReadText(
        $"المحافظة,المحطة,registered,valid,{first},{second}\n"
        + "بغداد,1,500,300,180,120\nبغداد,2,500,280,130,150\nالبصرة,3,500,280,130,150\n",
        new()
        {
            Levels = [new() { Name = "province", Code = ["المحافظة"] }, new() { Name = "station", Code = ["المحطة"] }],
            Registered = "registered",
            Valid = "valid",
            Selections = [new() { Column = first }, new() { Column = second }],
        });
}
