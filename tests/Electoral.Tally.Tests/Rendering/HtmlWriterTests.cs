namespace Electoral.Tally.Tests.Rendering;

public class HtmlWriterTests
{
    [Fact]
    public void A_section_looks_like_this()
    {
        const string end = "style=\"text-align:end;white-space:nowrap\"";
        const string start = "style=\"text-align:start\"";
        const string expected = $"""
            <section id="totals" dir="ltr">
            <h2>R &amp; D</h2>
            <p>1 &lt; 2</p>
            <table class="pairs"><tbody>
            <tr><th scope="row" {start}>Sheets</th><td {start}>24,532</td></tr>
            <tr><th scope="row" {start}>Blank</th><td {start}>not computable, because no row has them</td></tr>
            </tbody></table>
            <div class="table" role="region" tabindex="0" aria-label="By state" style="overflow-x:auto">
            <table>
            <caption>By state</caption>
            <thead><tr><th scope="col" style="text-align:start">State</th><th scope="col" {end}>Share</th></tr></thead>
            <tbody>
            <tr><th scope="row" style="text-align:start">Bolívar</th><td {end}>67.14 %</td></tr>
            <tr><th scope="row" style="text-align:start">a\u202Eb</th><td {end}>– (1)</td></tr>
            </tbody></table></div>
            <p class="footnote">The first 2 of 9 rows.</p>
            <p class="footnote">(1) not computable, because no votes</p>
            <aside role="note" class="note"><p><strong>Note:</strong> A &quot;note&quot;.</p></aside>
            <aside role="note" class="warning"><p><strong>Warning:</strong> It&#39;s a warning.</p></aside>
            <figure><img alt="&quot;Bars&quot;" src="data:image/svg+xml;base64,PHN2Zy8+" /></figure>
            </section>

            """;
        var section = new ReportSection.Builder("totals", "R & D")
            .Paragraph("1 < 2")
            .Pair("Sheets", 24_532)
            .Pair("Blank", CellValue.NotComputable("no row has them"))
            .Table(
                table => table.Text("State").Percent("Share")
                    .Row("Bolívar", CellValue.Percent(0.6714))
                    .Row("a\u202Eb", CellValue.NotComputable("no votes"))
                    .Omitted(7),
                "By state")
            .Note("A \"note\".")
            .Warning("It's a warning.")
            .Picture("<svg/>", "\"Bars\"")
            .Build();
        Assert.Equal(expected, section.ToHtml());
    }

    [Fact]
    public void Sections_have_the_language_and_the_heading_level_asked_for()
    {
        ReportSection[] sections = [SampleSections.Totals(), SampleSections.Totals()];
        var html = sections.ToHtml(ReportLanguage.Spanish, headingLevel: 3);
        Assert.Equal(3, html.Split("<h3>").Length);
        Assert.Contains(">24.532</td>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>Advertencia:</strong>", html, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => sections.ToHtml(headingLevel: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => sections.ToHtml(headingLevel: 7));
    }

    [Theory]
    [InlineData("https://a.example/x.jpg", "https://a.example/x.jpg")]
    [InlineData("HTTP://A.example/a b?c=\"d\"", "http://a.example/a%20b?c=%22d%22")]
    [InlineData("https://a.example/\u202Egpj", "https://a.example/%E2%80%AEgpj")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("java\nscript:alert(1)", null)]
    [InlineData("data:text/html,<script>", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("ftp://a.example/", null)]
    [InlineData("//a.example/x", null)]
    [InlineData("/x.jpg", null)]
    [InlineData("x.jpg", null)]
    [InlineData("", null)]
    [InlineData("https://known.example@other.example/", null)]
    public void Only_plain_web_addresses_become_links(string address, string? link)
    {
        Assert.Equal(link, WebAddress.LinkTo(CellValue.Address(address)));
        Assert.Null(WebAddress.LinkTo(address));
    }

    [Fact]
    public void An_address_of_unreasonable_length_stays_text() =>
        Assert.Null(WebAddress.LinkTo(CellValue.Address("https://a.example/" + new string('a', 2_000))));

    [Fact]
    public void Markup_is_balanced_or_refused()
    {
        var svg = new MarkupWriter().Start("svg").Attribute("width", 1_234.56789).Attribute("id", "'\"<&>");
        Assert.Throws<InvalidOperationException>(svg.ToString);
        svg.Start("g").End().Text("<").End();
        Assert.Equal("<svg width=\"1234.568\" id=\"&#39;&quot;&lt;&amp;&gt;\"><g />&lt;</svg>", svg.ToString());
        Assert.Throws<InvalidOperationException>(() => svg.Attribute("x", 1));
    }
}
