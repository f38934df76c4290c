using System.Text;
using FsCheck;

namespace Electoral.Tally.Tests.Rendering;

public class TextWriterProperties
{
    [Property]
    public Property No_text_moves_a_column() => HostileText.Holds(text =>
    {
        var table = Assert.Single(SampleSections.Saying(text).Blocks.OfType<ReportTable>());
        var written = new StringBuilder();
        new TextTableWriter(table, null, 100).Write(written);
        // A row of blanks is an empty line, as is the one between two panels: lines are counted.
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
