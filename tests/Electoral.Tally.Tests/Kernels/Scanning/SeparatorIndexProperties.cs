using System.Text;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public class SeparatorIndexProperties
{
    private static readonly Arbitrary<string> Texts = (
        from marks in Gen.Elements(",\n\rab", ",\",\n\r\"a", ",\n12345678", ",a\"\n")
        from text in Gen.Elements(marks.ToCharArray()).ArrayOf()
        from repeat in Gen.Choose(1, 9)
        from end in Gen.Elements("\n", "\r\n")
        select string.Concat(Enumerable.Repeat(new string(text), repeat)).Replace("\n", end, StringComparison.Ordinal))
        .ToArbitrary();

    [Property]
    public Property Separators_are_where_a_plain_walk_finds_them() => Prop.ForAll(Texts, text =>
    {
        foreach (bool wide in (bool[])[false, true])
        {
            var found = Index(text, wide);
            Assert.Equal(IsPaired(text) ? 1 : 0, found.Behind);
            Assert.Equal(found.HasMarks && text.Contains('"', StringComparison.Ordinal)
                ? Quoted(text)! : IsPaired(text) ? Paired(text) : Plain(text), found.Positions);
            var ends = Enumerable.Range(0, found.Positions.Length).Where(i => EndsLine(text, found.Positions[i]));
            Assert.Equal(ends, found.Lines);
        }
    });

    [Property]
    public Property Fields_are_marked_where_quotes_stand_around_fields_only() => Prop.ForAll(Texts, text =>
    {
        var found = Index(text, wide: true);
        if (text.Contains('"', StringComparison.Ordinal)) Assert.Equal(Quoted(text) is not null, found.HasMarks);
        else Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal) && !IsPaired(text), found.HasMarks);
        if (found.HasMarks) CheckMarks(text, found);
    });

    [Fact]
    public void Returns_and_quotes_that_come_late_are_marked()
    {
        // Blocks are scanned by stretches: what comes first in any of them, after any number of fields, is seen.
        for (int before = 0; before < 500; before += 1 + (before % 3))
        {
            string few = string.Concat(Enumerable.Range(0, before).Select(i => $"\"{i}\",b\n"));
            string text = few + string.Concat(Enumerable.Repeat("\"a\",\"b\",c\r\n", 20));
            var found = Index(text, wide: true);
            Assert.True(found.HasMarks);
            Assert.Equal(Quoted(text), found.Positions);
            CheckMarks(text, found);

            text = few.Replace("\"", "", StringComparison.Ordinal) + "\r\n\"a,\r\",1\n";
            Assert.False(Index(text, wide: true).HasMarks);
        }
    }

    [Fact]
    public void Quotes_and_returns_are_seen_where_two_stretches_meet()
    {
        const int Stretch = 2048, Around = 40;
        for (int pad = 0; pad < 2 * Around; pad++)
        {
            string before = $"\"{new string('a', Stretch - Around + pad - 20)}\",b\n";
            string text = before + "\"c\",\"d\"\"\"\r\n\"e\",f\r\n\"g\",\"h\"\n";
            var found = Index(text, wide: true);
            Assert.True(found.HasMarks);
            Assert.Equal(Quoted(text), found.Positions);
            CheckMarks(text, found);

            // A quote inside a field, one behind a closed field, and a line end inside quotes.
            Assert.False(Index(before + "\"c\",bbbbbbbbbbbb\"x\"\n", wide: true).HasMarks);
            Assert.False(Index(before + "\"c\",\"dddddddddddd\"x\n", wide: true).HasMarks);
            Assert.False(Index(before + "\"c\",\"dddddddddd\n\"\n", wide: true).HasMarks);
        }
    }

    private static void CheckMarks(string text, Found found)
    {
        for (int i = 0, start = 0; i < found.Positions.Length; start = found.Positions[i++] + 1)
        {
            string field = text[start..found.Positions[i]];
            if (text[found.Positions[i]] == '\n' && field.EndsWith('\r')) field = field[..^1];
            if (field.StartsWith('"')) field = field[1..^1];
            Assert.Equal(field, text[found.Starts[i]..found.Ends[i]]);
        }
    }

    [Property]
    public Property What_a_block_was_like_does_not_show_in_the_next() => Prop.ForAll(
        Texts, Texts, (before, text) =>
        {
            var (alone, next) = (Index(text, wide: true), Index(text, wide: true, before));
            Assert.Equal(
                alone.Lines.Select(line => alone.Positions[line]), next.Lines.Select(line => next.Positions[line]));
            if (alone.Behind == next.Behind || alone.Lines.Length == 0)
            {
                Assert.Equal(alone.Positions, next.Positions);
                Assert.Equal(alone.HasMarks, next.HasMarks);
                Assert.Equal(alone.Starts.Zip(alone.Ends), next.Starts.Zip(next.Ends));
                return;
            }

            // Behind a block with quotes, fields are marked: the same ones.
            Assert.Contains('"', before);
            int[] fields = [.. Enumerable.Range(0, alone.Positions.Length).Except(alone.Lines)];
            Assert.Equal(fields.Select(field => field == 0 ? 0 : alone.Positions[field - 1] + 1), next.Starts);
            Assert.Equal(fields.Select(field => alone.Positions[field]), next.Ends);
        });

    private static unsafe Found Index(string text, bool wide, string before = "")
    {
        const int Slack = 128;
        var block = new PinnedArray<byte>(text.Length + (2 * Slack));
        Array.Clear(block.Array);
        Encoding.ASCII.GetBytes(text).CopyTo(block.Array, Slack);
        var index = new SeparatorIndex(text.Length, wide);
        var other = new PinnedArray<byte>(before.Length + (2 * Slack));
        Array.Clear(other.Array);
        Encoding.ASCII.GetBytes(before).CopyTo(other.Array, Slack);
        index.Build(other.Pointer + Slack, before.Length, (byte)',', (byte)'"');
        index.Build(block.Pointer + Slack, text.Length, (byte)',', (byte)'"');
        // Fields are looked at together: what is read behind the last one must be in the block.
        Assert.Equal(new int[CountTile.Lanes], new ReadOnlySpan<int>(index.Positions + index.Count, CountTile.Lanes));
        var marked = Enumerable.Range(0, index.HasMarks ? index.Count : 0);
        var fields = MarkedFields.Of(index, block.Pointer + Slack, (byte)'"');
        int[] starts = [.. marked.Select(fields.Start)], ends = [.. marked.Select(fields.End)];
        foreach (int first in marked)
        {
            var (startLanes, endLanes) = (fields.Starts(first), fields.Ends(first));
            for (int lane = 0; lane < 16 && first + lane < starts.Length; lane++)
            {
                Assert.Equal((starts[first + lane], ends[first + lane]), (startLanes[lane], endLanes[lane]));
            }
        }

        var found = new Found(
            new ReadOnlySpan<int>(index.Positions, index.Count).ToArray(),
            new ReadOnlySpan<int>(index.LineEnds, index.LineCount).ToArray(),
            index.HasMarks,
            index.FieldsBehind,
            starts,
            ends);
        // A pointer keeps nothing alive.
        GC.KeepAlive((index, block, other));
        return found;
    }

    private sealed record Found(int[] Positions, int[] Lines, bool HasMarks, int Behind, int[] Starts, int[] Ends);

    /// <summary>Whether there are lines, no quotes, and CRLF at the end of each.</summary>
    private static bool IsPaired(string text) =>
        text.Contains("\r\n", StringComparison.Ordinal)
        && text.Replace("\r\n", "", StringComparison.Ordinal).IndexOfAny(['\r', '\n', '"']) < 0;

    private static int[] Paired(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(at => text[at] is ',' or '\r' or '\n')];

    private static bool EndsLine(string text, int at) =>
        text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));

    private static int[] Plain(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(at => text[at] == ',' || EndsLine(text, at))];

    /// <summary>The separators outside quotes, or null where a quote is elsewhere than around a field.</summary>
    private static int[]? Quoted(string text)
    {
        var positions = new List<int>();
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                for (at++; ; at++)
                {
                    if (at >= text.Length || text[at] is '\n' or '\r') return null;
                    if (text[at] != '"') continue;
                    if (at + 1 < text.Length && text[at + 1] == '"') at++;
                    else break;
                }

                at++;
                if (at == text.Length) return [.. positions];
                bool pair = text[at] == '\r' && !EndsLine(text, at);
                if (pair) at++;
                if (!pair && text[at] != ',' && !EndsLine(text, at)) return null;
                positions.Add(at);
                continue;
            }

            while (at < text.Length && text[at] != ',' && !EndsLine(text, at))
            {
                if (text[at++] == '"') return null;
            }

            if (at < text.Length) positions.Add(at);
        }

        return [.. positions];
    }
}
