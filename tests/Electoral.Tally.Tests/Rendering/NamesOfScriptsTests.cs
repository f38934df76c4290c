using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Rendering;

/// <summary>Names of all scripts keep the columns of a terminal in line.</summary>
public partial class NamesOfScriptsTests
{
    private static readonly string[] Names =
        ["王小明", "김철수", "გიორგი მარგველაშვილი", "أحمد المنصف", "Иван Петров", "ก้าวไกล", "José Nuñez", "ＡＢＣ"];

    [Fact]
    public void Totals_end_their_numbers_in_the_same_column()
    {
        var table = TallyCsv.ReadText(
            $"table,{string.Join(',', Names)}\n1,{string.Join(',', Names.Select((_, i) => 1000 + i))}\n",
            new()
            {
                Levels = ["table"],
                Selections = [.. Names.Select(name => (Electoral.Tally.Layouts.CsvSelection)name)],
            });
        string[] lines = [.. table.Totals().ToString().Split('\n').Where(line => Votes().IsMatch(line))];
        Assert.Equal(Names.Length, lines.Length);
        var ends = lines.Select(line => DisplayWidth.Of(line.AsSpan(0, End(line)))).Distinct();
        Assert.Single(ends);
    }

    [Fact]
    public void Widths_are_those_that_terminals_use()
    {
        Assert.Equal([6, 6, 20, 11, 11, 6, 10, 6], Names.Select(name => DisplayWidth.Of(name)));
    }

    private static int End(string line)
    {
        var votes = Votes().Match(line);
        return votes.Index + votes.Length;
    }

    [GeneratedRegex("1,00[0-7]")]
    private static partial Regex Votes();
}
