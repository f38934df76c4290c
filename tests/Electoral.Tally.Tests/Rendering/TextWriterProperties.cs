using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Rendering;

public class TextWriterProperties
{
    [Property]
    public Property No_text_moves_a_column() => HostileText.Holds(text =>
    {
        var table = Assert.Single(SampleSections.Saying(text).Blocks.OfType<ReportTable>());
        var written = new StringBuilder();
        // A row of blanks is an empty line, as is the one between two panels: lines are counted, none of them wrapped.
        new TextTableWriter(table, null, 100_000).Write(written);
        var lines = written.ToString().Split('\n');
        for (var start = 0; start < lines.Length;)
        {
            var rule = Array.FindIndex(lines, start, line => line.Contains('-') && line.All(c => c is '-' or ' '));
            Assert.InRange(rule, start + 1, lines.Length - table.RowCount - 2);
            var end = rule + table.RowCount + 1;
            Assert.All(lines[start..end], line => AssertBlankAtGaps(line, lines[rule]));
            Assert.Equal("", lines[end]);
            start = end + 1;
        }
    });

    [Property]
    public Property Texts_of_words_leave_no_page_and_lose_no_word(int seed)
    {
        var random = new Random(seed);
        string Text() => string.Join(
            ' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => new string('x', random.Next(1, 9))));
        string[][] rows = [.. Enumerable.Range(0, 4).Select(_ => (string[])[Text(), Text(), Text()])];
        var section = new ReportSection.Builder("any", "any").Table(table =>
        {
            table.Text("One").Text("Two").Text("Three");
            foreach (string[] row in rows) table.Row(row[0], row[1], row[2]);
        }).Build();
        string written = section.ToText(width: 60);
        Assert.All(written.Split('\n'), line => Assert.InRange(DisplayWidth.Of(line), 0, 60));
        // The first column is in each panel.
        int least = rows.Sum(row => row.Sum(text => text.Count(letter => letter == 'x')));
        Assert.InRange(written.Count(letter => letter == 'x'), least, int.MaxValue);
        return true.ToProperty();
    }

    [Property]
    public Property No_text_leaves_the_page() => HostileText.Holds(text =>
    {
        var section = new ReportSection.Builder("any", "T" + text)
            .Paragraph("P" + text).Pair("L" + text, text).Note("N" + text).Warning("W" + text).Build();
        Assert.All(section.ToText(width: 60).Split('\n'), line => Assert.InRange(DisplayWidth.Of(line), 0, 60));
    });

    [Property]
    public Property No_text_makes_a_line_or_hides_anything() => HostileText.Holds(text =>
    {
        var written = SampleSections.Saying(text).ToText().Replace("\n", "", StringComparison.Ordinal);
        Assert.Equal(written, VisibleTextTests.Shown(written));
    });

    // Walks both lines column by column: where the rule has a gap, the line has a blank.
    private static void AssertBlankAtGaps(string line, string rule)
    {
        var column = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var width = DisplayWidth.Of(rune);
            for (var part = 0; part < width; part++)
            {
                Assert.True(column < rule.Length, "A line is longer than the rule.");
                Assert.True(rule[column] == '-' || rune.Value == ' ', $"Column {column} of a gap holds {rune}.");
                column++;
            }
        }
    }
}
