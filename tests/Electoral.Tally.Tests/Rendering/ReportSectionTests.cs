using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Rendering;

public partial class ReportSectionTests
{
    [Fact]
    public void Pairs_in_a_row_are_one_block_and_others_end_it()
    {
        var section = new ReportSection.Builder("a", "A").Pair("x", 1).Pair("y", "z").Note("n").Pair("w", 2).Build();
        Assert.Collection(
            section.Blocks,
            block => Assert.Equal(2, Assert.IsType<ReportPairs>(block).Pairs.Count),
            block => Assert.IsType<ReportNote>(block),
            block => Assert.Equal("w", Assert.Single(Assert.IsType<ReportPairs>(block).Pairs).Label));
    }

    [Fact]
    public void What_was_built_does_not_change_with_its_builder()
    {
        var builder = new ReportSection.Builder("a", "A").Pair("x", 1);
        var before = builder.Build();
        builder.Pair("y", 2).Note("n");
        Assert.Single(before.Blocks);
        Assert.Equal(3, builder.Build().Blocks.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Totals")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("á")]
    public void An_id_that_is_no_name_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => new ReportSection.Builder(id, "Title"));

    [Fact]
    public void Empty_parts_are_refused()
    {
        var builder = new ReportSection.Builder("a", "A");
        Assert.Throws<ArgumentException>(() => builder.Paragraph(" "));
        Assert.Throws<ArgumentException>(() => builder.Note(""));
        Assert.Throws<ArgumentNullException>(() => builder.Warning(null!));
        Assert.Throws<ArgumentException>(() => builder.Pair("", 1));
        Assert.Throws<ArgumentException>(() => builder.Picture("<svg/>", " "));
        Assert.Throws<ArgumentNullException>(() => builder.Block(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportPairs());
        Assert.Throws<ArgumentNullException>(() => new ReportPairs(default(ReportPair)));
    }

    [Fact]
    public void The_provider_reaches_every_value()
    {
        var section = SampleSections.Totals();
        Assert.Equal(section.ToString(), section.ToText());
        Assert.Equal(section.ToString(), $"{section}");
        var spanish = section.ToString(null, ReportLanguage.Spanish);
        Assert.Equal(spanish, section.ToText(ReportLanguage.Spanish));
        Assert.DoesNotMatch(EnglishNumbers(), spanish);
        Assert.Contains("24.532", spanish, StringComparison.Ordinal);
        Assert.Contains("60,04 %", spanish, StringComparison.Ordinal);
        Assert.Contains("Las primeras 3 de 4 filas.", spanish, StringComparison.Ordinal);
        Assert.Contains("Advertencia: ", spanish, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => section.ToString("X", null));
    }

    [Fact]
    public void Notebooks_find_one_method_of_the_name_that_they_look_for()
    {
        var method = Assert.Single(typeof(ReportSection).GetMethods(), method => method.Name == "ToHtml");
        Assert.Empty(method.GetParameters());
    }

    [Fact]
    public void Languages_are_found_by_their_code()
    {
        Assert.Same(ReportLanguage.Spanish, ReportLanguage.FromCode("ES"));
        Assert.Same(ReportLanguage.English, ReportLanguage.FromCode("en"));
        Assert.Equal("es", ReportLanguage.Spanish.ToString());
        Assert.Contains("'fr'", Assert.Throws<ArgumentException>(() => ReportLanguage.FromCode("fr")).Message,
            StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d,\d{3}\b|\d\.\d\d ")]
    private static partial Regex EnglishNumbers();
}
