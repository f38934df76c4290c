namespace Electoral.Tally.Tests.Rendering;

/// <summary>A number in a sentence has its noun in the singular where it is one.</summary>
public sealed class NounFormatTests
{
    private static readonly ReportText Text = new(
        "{0} leads by {1:N0|vote|votes}, {2:0.0} %.", "{0} aventaja por {1:N0|voto|votos}, {2:0.0} %.");

    [Theory]
    [InlineData(0, "ANA leads by 0 votes, 1.0 %.")]
    [InlineData(1, "ANA leads by 1 vote, 1.0 %.")]
    [InlineData(2_380, "ANA leads by 2,380 votes, 1.0 %.")]
    [InlineData(-1, "ANA leads by -1 votes, 1.0 %.")]
    public void The_noun_follows_the_number(long votes, string expected)
    {
        Assert.Equal(expected, new ReportStatement("lead", Text, "ANA", votes, 1.0).ToString());
        Assert.Equal(expected, new ReportStatement("lead", Text, "ANA", (Int128)votes, 1.0).ToString());
        Assert.Equal(expected, new ReportStatement("lead", Text, "ANA", (int)votes, 1.0).ToString());
    }

    [Fact]
    public void The_number_and_the_noun_follow_the_language()
    {
        string said = new ReportStatement("lead", Text, "ANA", 1L, 1.5).ToString(null, ReportLanguage.Spanish);
        Assert.Equal("ANA aventaja por 1 voto, 1,5 %.", said);
        said = new ReportStatement("lead", Text, "ANA", 2_380L, 1.5).ToString(null, ReportLanguage.Spanish);
        Assert.Equal("ANA aventaja por 2.380 votos, 1,5 %.", said);
    }

    [Fact]
    public void A_sentence_inside_another_follows_the_language_too()
    {
        var outer = new ReportText("So: {0}", "Así: {0}");
        var inner = new ReportStatement("lead", Text, "ANA", 1L, 1.5);
        Assert.Equal("Así: ANA aventaja por 1 voto, 1,5 %.",
            new ReportStatement("so", outer, inner).ToString(null, ReportLanguage.Spanish));
    }
}
