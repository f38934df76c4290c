namespace Electoral.Tally.BrowserTests;

/// <summary>Where a browser puts names from right to left and the numbers beside them.</summary>
public sealed class RightToLeftTests(Browser browser) : IClassFixture<Browser>
{
    // The positions, in pixels, of what is before, in and after each isolated name of a sentence; on one line only.
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_page_from_right_to_left_a_picture_is_the_same(bool isStyled)
    {
        var frame = SheetFrame.OfTotals(4, 1_700);
        var table = Table("أحمد", "שרה (א)");
        var claim = new Claim("النشرة 1") { ["أحمد"] = 900, ["שרה (א)"] = 1 };
        string[] pictures =
        [
            table.AssessMargin(frame).PlotMargin([table.CheckClaim(claim, frame)])!.ToHtml(),
            table.PlotTurnout().ToHtml(), table.PlotFingerprint("أحمد").ToHtml(), table.PlotPercentages()!.ToHtml(),
        ];
        foreach (string picture in pictures)
        {
            string shown = isStyled ? picture : WithoutStyle(picture);
            double[] left = await PlacesAsync(shown, "ltr");
            double[] right = await PlacesAsync(shown, "rtl");
            Assert.True(left.Length > 8);
            Assert.Equal(left.Length, right.Length);
            Assert.All(left.Zip(right), both => Assert.Equal(both.First, both.Second, 0.6));
            if (isStyled) continue;
            double[] otherwise = await PlacesAsync(
                shown.Replace(" direction=\"ltr\"", "", StringComparison.Ordinal), "rtl");
            Assert.Contains(left.Zip(otherwise), both => Math.Abs(both.First - both.Second) > 20);
        }
    }

    [Fact]
    public async Task In_a_page_from_right_to_left_a_negative_number_keeps_its_sign_before_it()
    {
        var assessment = Table("أحمد", "سارة").AssessMargin(SheetFrame.OfTotals(9, 9_700));
        string html = assessment.ToHtml();
        Assert.Contains(">-", html, StringComparison.Ordinal);
        const string signs = """
            () => {
              const wrong = [], cells = [...document.querySelectorAll("td")].filter(c => /^-\d/.test(c.textContent));
              for (const cell of cells) {
                const box = (from, to) => { const range = document.createRange();
                  range.setStart(cell.firstChild, from); range.setEnd(cell.firstChild, to);
                  return range.getBoundingClientRect(); };
                if (box(0, 1).right > box(1, cell.textContent.length).left + 1) wrong.push(cell.textContent);
              }
              return [String(cells.length), ...wrong];
            }
            """;
        await using var open = await browser.OpenAsync(Page(html, "rtl"));
        string[] found = await open.Page.EvaluateAsync<string[]>(signs);
        Assert.NotEqual("0", found[0]);
        Assert.Empty(found[1..]);
        await open.Page.EvaluateAsync("() => document.querySelector('section').removeAttribute('dir')");
        Assert.NotEmpty((await open.Page.EvaluateAsync<string[]>(signs))[1..]);
    }

    // Where each text of a picture begins and ends, from the picture's own left edge.
    private async Task<double[]> PlacesAsync(string picture, string direction)
    {
        await using var open = await browser.OpenAsync(Page(picture, direction));
        return await open.Page.EvaluateAsync<double[]>("""
            () => {
              const svg = document.querySelector("svg"), edge = svg.getBoundingClientRect().left;
              return [...svg.querySelectorAll("text")].flatMap(text => {
                const at = text.getBoundingClientRect();
                const first = text.getNumberOfChars() ? text.getStartPositionOfChar(0).x : 0;
                return [at.left - edge, at.right - edge, first];
              });
            }
            """);
    }

    private static string WithoutStyle(string picture)
    {
        int start = picture.IndexOf("<style>", StringComparison.Ordinal);
        int end = picture.IndexOf("</style>", StringComparison.Ordinal);
        return picture[..start] + picture[(end + "</style>".Length)..];
    }

    private static string Page(string body, string direction) =>
        $"<!DOCTYPE html><html dir=\"{direction}\" lang=\"ar\"><head><meta charset=\"utf-8\"></head>"
        + $"<body><p>نتائج</p>{body}</body></html>";

    private static AuditReport Report(string first, string second) => AuditReport.Of(
        Table(first, second), new() { SourceName = "نتائج 2024", Frame = SheetFrame.OfTotals(4, 1_700) });

    private static TallyTable Table(string first, string second) => TallyCsv.ReadText(
        $"المحافظة,المحطة,registered,ballots,valid,{first},{second}\n"
        + "بغداد,1,500,310,300,180,120\nبغداد,2,500,290,280,130,150\nالبصرة,3,500,290,280,130,150\n",
        new()
        {
            Levels = [new() { Name = "province", Code = ["المحافظة"] }, new() { Name = "station", Code = ["المحطة"] }],
            Registered = "registered",
            BallotsCast = "ballots",
            Valid = "valid",
            Selections = [new() { Columns = [first] }, new() { Columns = [second] }],
        });
}
