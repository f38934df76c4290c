namespace Electoral.Tally.Tests.Rendering;

public class IsolationTests
{
    [Theory]
    [InlineData("ANA", "ANA")]
    [InlineData("Bolívar 東京 Ж", "Bolívar 東京 Ж")]
    [InlineData("أحمد", "\u2068أحمد\u2069")]
    [InlineData("שרה 3", "\u2068שרה 3\u2069")]
    [InlineData("٣", "\u2068٣\u2069")]
    [InlineData("\u2068أحمد\u2069", "\u2068أحمد\u2069")]
    [InlineData("Votes of \u2068أحمد\u2069", "Votes of \u2068أحمد\u2069")]
    [InlineData("\u2068أحمد\u2069 و سارة", "\u2068أحمد و سارة\u2069")]
    public void A_name_is_isolated_where_it_needs_it_and_once(string name, string expected)
    {
        Assert.Equal(expected, VisibleText.Name(name));
        Assert.Equal(expected, VisibleText.Name(VisibleText.Name(name)));
        Assert.Equal(expected, VisibleText.Cell(name, null));
        Assert.Empty(HiddenCharactersTests.Raw(expected));
    }

    [Theory]
    [InlineData("of أحمد علي, 440 and ANA", "of \u2068أحمد علي\u2069, 440 and ANA")]
    [InlineData("of \u2068أحمد\u2069 440, سارة 420", "of \u2068أحمد\u2069 440, \u2068سارة\u2069 420")]
    [InlineData("أحمد", "\u2068أحمد\u2069")]
    [InlineData("nothing here", "nothing here")]
    public void Names_in_a_sentence_are_isolated_word_by_word(string sentence, string expected)
    {
        Assert.Equal(expected, VisibleText.Block(sentence, null));
        Assert.Equal(expected, VisibleText.Block(expected, null));
    }

    [Fact]
    public void Isolates_take_no_column() => Assert.Equal(4, DisplayWidth.Of("\u2068أحمد\u2069"));

    [Fact]
    public void A_name_that_goes_on_in_the_next_line_is_isolated_in_each()
    {
        Assert.Equal(
            ["of \u2068محمد\u2069", "\u2068أحمد\u2069 has"], TextLayout.Wrap("of \u2068محمد أحمد\u2069 has", 9));
        Assert.Equal(["\u2068أحمد\u2069", "ANA", "has"], TextLayout.Wrap("\u2068أحمد ANA\u2069 has", 5));
    }

    [Fact]
    public void A_name_that_is_cut_stays_isolated()
    {
        string shown = VisibleText.Cell(new string('ا', 200), null);
        Assert.Empty(HiddenCharactersTests.Raw(shown));
        Assert.StartsWith("\u2068ا", shown, StringComparison.Ordinal);
        string sentence = VisibleText.Block($"of \u2068{new string('ا', 3_000)}\u2069", null);
        Assert.Empty(HiddenCharactersTests.Raw(sentence));
    }

    [Fact]
    public void In_html_an_isolate_is_an_element_and_in_an_attribute_it_stays()
    {
        var section = new ReportSection.Builder("a", "Votes").Pair("أحمد", 440)
            .Table(table => table.Text("Name").Whole("Votes").Row("שרה", 420)).Picture("<svg/>", "أحمد").Build();
        string html = section.ToHtml();
        Assert.Contains("<bdi>أحمد</bdi></th>", html, StringComparison.Ordinal);
        Assert.Contains("<bdi>שרה</bdi></th>", html, StringComparison.Ordinal);
    }
}
