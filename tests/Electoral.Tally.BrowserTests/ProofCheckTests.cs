namespace Electoral.Tally.BrowserTests;

/// <summary>The check of a sheet's proof in the page of a report.</summary>
public sealed class ProofCheckTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        """
        state,name,centre,table,A,B,url
        1,Ñuñoa,7,1,10,5,https://example.org/1?a=b&c="d"
        1,Ñuñoa,7,2,11,6,
        1,Ñuñoa,8,1,12,7,
        2,"<img src=x onerror=window.hit=1>",1,1,13,8,
        2,"<img src=x onerror=window.hit=1>",1,2,14,9,
        3,سوق 🗳 ‏,1,1,15,10,
        3,سوق 🗳 ‏,2,1,16,11,
        """,
        new()
        {
            Levels = [new() { Name = "state", Code = ["state"], Label = "name" }, "centre", "table"],
            Selections = ["A", "B"],
            Image = "url",
        });

    private static readonly SheetTree Tree = Sheets.HashSheets();

    private static readonly string Html = AuditReport.Of(Sheets, new() { HashSheets = true }).ToHtmlPage();

    /// <summary>FIPS 180-4 and the examples and long messages that NIST publishes for it.</summary>
    [Fact]
    public async Task Its_hashes_are_the_known_ones()
    {
        await using var open = await browser.OpenAsync(Html);
        (string Bytes, string Hash)[] known =
        [
            ("[]", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("[...'abc'].map(c => c.charCodeAt())",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("[...'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'].map(c => c.charCodeAt())",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
            ("[0xbd]", "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
            ("[0xc9, 0x8c, 0x8e, 0x55]", "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"),
            ("new Array(55).fill(0)", "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
            ("new Array(56).fill(0)", "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
            ("new Array(57).fill(0)", "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
            ("new Array(64).fill(0)", "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
            ("new Array(1000).fill(0)", "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
            ("new Array(1000).fill(0x41)", "c2e686823489ced2017f6059b8b239318b6364f6dcd835d0a519105a1eadd6e4"),
            ("new Array(1000000).fill(0x61)", "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ];
        foreach (var (bytes, hash) in known)
        {
            Assert.Equal(hash, await open.Page.EvaluateAsync<string>(
                $"() => document.getElementById('root').check.sha256({bytes})"));
        }

        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task The_right_sheet_holds_offline_and_is_shown_as_it_was_hashed()
    {
        await using var open = await browser.OpenAsync(Html);
        await open.Page.Context.SetOfflineAsync(true);
        foreach (var row in Sheets)
        {
            await open.Page.FillAsync("#proof", Tree.ProveSheet(row).ToJson());
            Assert.Equal("holds", await open.Page.GetAttributeAsync("#verdict", "class"));
            Assert.Contains("among the 7", await open.Page.TextContentAsync("#verdict"), StringComparison.Ordinal);
            var shown = (await open.RowsAsync("#check tbody tr")).ToDictionary(cells => cells[0], cells => cells[1]);
            Assert.Equal($"{row["A"]}", shown["votes › A"]);
            Assert.Equal(string.Join(" › ", row.Unit.Path.Codes), shown["unit"]);
        }

        Assert.Equal("undefined", await open.Page.EvaluateAsync<string>("() => typeof window.hit"));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Any_changed_digit_fails()
    {
        await using var open = await browser.OpenAsync(Html);
        string text = Tree.ProveSheet(Sheets[2]).ToJson();
        int root = text.IndexOf("\"root\"", StringComparison.Ordinal);
        int path = text.IndexOf("\"path\"", StringComparison.Ordinal);
        int changed = 0;
        for (int at = 0; at < text.Length; at++)
        {
            bool isDigit = char.IsAsciiDigit(text[at]) && (at < root || at > path);
            if (!isDigit) continue;
            char other = text[at] == '9' ? '1' : (char)(text[at] + 1);
            await open.Page.FillAsync("#proof", text[..at] + other + text[(at + 1)..]);
            Assert.Equal("fails", await open.Page.GetAttributeAsync("#verdict", "class"));
            changed++;
        }

        Assert.True(changed > 60, $"only {changed} digits");
        await open.Page.FillAsync("#proof", text);
        Assert.Equal("holds", await open.Page.GetAttributeAsync("#verdict", "class"));
    }

    [Fact]
    public async Task A_proof_of_another_sheet_or_another_root_fails()
    {
        await using var open = await browser.OpenAsync(Html);
        string one = Tree.ProveSheet(Sheets[0]).ToJson(), other = Tree.ProveSheet(Sheets[1]).ToJson();
        int end = one.IndexOf(",\"index\"", StringComparison.Ordinal);
        int otherEnd = other.IndexOf(",\"index\"", StringComparison.Ordinal);
        await open.Page.FillAsync("#proof", one[..end] + other[otherEnd..]);
        Assert.Contains("does not hold", await open.Page.TextContentAsync("#verdict"), StringComparison.Ordinal);
        var fewer = Sheets.Where(row => row.Index < 5);
        await open.Page.FillAsync("#proof", fewer.HashSheets().ProveSheet(fewer[0]).ToJson());
        Assert.Contains(
            fewer.HashSheets().Root, await open.Page.TextContentAsync("#verdict"), StringComparison.Ordinal);
        Assert.Equal("fails", await open.Page.GetAttributeAsync("#verdict", "class"));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"sheet\":{},\"index\":0,\"count\":1,\"path\":[\"zz\"],\"root\":\"\"}")]
    [InlineData("{\"sheet\":{\"valid\":0.5},\"index\":0,\"count\":1,\"path\":[],\"root\":\"\"}")]
    [InlineData("{\"sheet\":{\"sheet\":\"\\ud800\"},\"index\":0,\"count\":1,\"path\":[],\"root\":\"\"}")]
    [InlineData("not a proof <script>window.hit=1</script>")]
    public async Task A_text_that_is_no_proof_is_told_apart(string text)
    {
        await using var open = await browser.OpenAsync(Html);
        await open.Page.FillAsync("#proof", text);
        Assert.StartsWith(
            "This text is not a proof", await open.Page.TextContentAsync("#verdict"), StringComparison.Ordinal);
        Assert.False(await open.Page.IsVisibleAsync("#check .table"));
        await open.Page.FillAsync("#proof", " ");
        Assert.Equal("", await open.Page.TextContentAsync("#verdict"));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Records_are_canonical_as_the_library_writes_them()
    {
        await using var open = await browser.OpenAsync(Html);
        const string Text = """
            {"b": "\u0000\u001f\b\f\n\r\t\"\\/\u2028é", "\uff21": [1, 0, -5, true, null], "🗳": {},
             "a": {"z": 1, "A": 2}}
            """;
        Assert.Equal(CanonicalSheet.Parse(Text).Text, await open.Page.EvaluateAsync<string>(
            "text => document.getElementById('root').check.canonical(JSON.parse(text))", Text));
    }

    [Fact]
    public async Task In_spanish_the_words_are_spanish_and_a_page_without_hashes_has_no_check()
    {
        await using var open = await browser.OpenAsync(
            AuditReport.Of(Sheets, new() { HashSheets = true }).ToHtmlPage(ReportLanguage.Spanish));
        await open.Page.FillAsync("#proof", Tree.ProveSheet(Sheets[0]).ToJson());
        Assert.StartsWith(
            "La prueba se cumple", await open.Page.TextContentAsync("#verdict"), StringComparison.Ordinal);
        await using var plain = await browser.OpenAsync(AuditReport.Of(Sheets).ToHtmlPage());
        Assert.Equal(0, await plain.Page.Locator("#check").CountAsync());
        Assert.Empty(plain.Troubles);
    }

    [Fact]
    public async Task On_a_telephone_the_check_does_not_move_sideways()
    {
        await using var open = await browser.OpenAsync(
            Html, new() { ViewportSize = new() { Width = 360, Height = 844 } });
        await open.Page.FillAsync("#proof", Tree.ProveSheet(Sheets[5]).ToJson());
        Assert.Equal(360, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_page_of_many_sheets_is_no_larger_for_its_check()
    {
        var many = new SyntheticElection { Levels = [new("state", 5), new("centre", 900)] }.Generate();
        int with = AuditReport.Of(many, new() { HashSheets = true }).ToHtmlPage().Length;
        int without = AuditReport.Of(many).ToHtmlPage().Length;
        Assert.InRange(with - without, 1, 12_000);
        await using var open = await browser.OpenAsync(AuditReport.Of(many, new() { HashSheets = true }).ToHtmlPage());
        await open.Page.FillAsync("#proof", many.HashSheets().ProveSheet(many[many.Count - 1]).ToJson());
        Assert.Equal("holds", await open.Page.GetAttributeAsync("#verdict", "class"));
    }
}
