using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Codes that are a part of a text.</summary>
public class CsvCutTests
{
    private static CsvKeyColumn Cut(string column, int from, int? length = null, bool trims = false) =>
        new() { Column = column, From = from, Length = length, TrimZeros = trims };

    private static CsvKeyColumn Part(string column, string split, int part) =>
        new() { Column = column, Split = split, Part = part };

    [Fact]
    public void Counts_characters_from_one()
    {
        var layout = Flat with
        {
            Levels = [Level("county", Cut("F", 3, 2)), Level("ward", Cut("F", 5, 2, trims: true)),
                Level("table", Cut("F", 7))],
        };
        string[] codes = TallyCsv.ReadText("F,A,B\nx_0102034,1,2\n\"x_0\"\"02x5\",1,2\n", layout).Codes();
        Assert.Equal(["01/2/034", "0\"/2/x5"], codes.Select(code => code.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Takes_a_part_of_a_split_text()
    {
        var layout = Flat with
        {
            Levels = [Level("district", Part("C", ".", 1)), Level("table", Part("C", ".", 2))],
            Key = [Part("C", "..", 1)],
        };
        var table = TallyCsv.ReadText("C,A,B\n87.01,1,2\n87.02.5,1,2\n88.,1,2\n89,1,2\n", layout);
        Assert.Equal(["01", "02", ""], table.Select(row => row.Code));
        Assert.Equal(["87", "87", "88"], table.Select(row => row.Unit.Path[0]));
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal((RejectReason.CodeTooShort, "C", "89"), (reject.Reason, reject.Field, reject.Found));
        Assert.Contains("column C: expected a text long enough", reject.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-2")]
    [InlineData("utf-16")]
    [InlineData(null)]
    public void A_character_is_a_character_in_any_encoding(string? encoding)
    {
        var layout = Flat with
        {
            Encoding = encoding,
            Levels = [Level("state", Cut("F", 2, 2)), Level("table", Part("F", "ö", 2))],
        };
        const string Text = "F,A,B\näéxöüö1,1,2\n";
        var bytes = (encoding is null ? System.Text.Encoding.Latin1 : CodePages.Find(encoding)!).GetBytes(Text);
        using var stream = new MemoryStream(bytes);
        var row = Assert.Single(TallyCsv.ReadStream(stream, layout));
        Assert.Equal(("éx", "ü"), (row.Unit.Path[0], row.Code));
    }

    [Theory]
    [InlineData(1, null, "abc", "abc")]
    [InlineData(3, null, "abc", "c")]
    [InlineData(4, null, "abc", null)]
    [InlineData(1, null, "", "")]
    [InlineData(1, 1, "", null)]
    [InlineData(2, 2, "abc", "bc")]
    [InlineData(2, 3, "abc", null)]
    [InlineData(2, 1, "a😀b", "😀")]
    [InlineData(3, 1, "a😀b", "b")]
    public void A_text_too_short_for_the_cut_is_none(int from, int? length, string text, string? expected)
    {
        bool isTaken = CsvCut.Of(Cut("F", from, length)).TryTake(text, out var part);
        Assert.Equal(expected, isTaken ? text[part] : null);
    }

    [Fact]
    public void Long_texts_behind_doubled_quotes_are_cut_whatever_their_length()
    {
        var layout = Flat with { Levels = [Level("state", Cut("F", 2)), Level("table", "T")] };
        string name = new('x', 5_000);
        string text = $"F,T,A,B\n\"\"\"{name}\",1,1,2\n\"\"\"{name}{name}{name}\",1,3,4\n\"\"\"y\",1,5,6\n";
        foreach (int blockSize in (int[])[64, 4_000, 1 << 20])
        {
            var table = TallyCsv.ReadText(text, layout, new() { BlockSize = blockSize });
            Assert.Equal([name.Length, 3 * name.Length, 1], table.Select(row => row.Unit.Path[0].Length));
            Assert.Equal([1, 3, 5], table.Counts("A"));
        }
    }

    [Fact]
    public void The_whole_of_a_layout_may_be_cuts_of_one_text()
    {
        var layout = Flat with
        {
            Levels = [Level("county", Cut("F", 1, 2)), Level("table", Cut("F", 3, 2))],
            Key = [Cut("F", 1, 4, trims: true)],
            Filter = [new("F", "0101"), new("F", "0202")],
        };
        var table = TallyCsv.ReadText("F,A,B\n0101,1,2\n0102,1,2\n0202,3,4\n,,\n", layout);
        Assert.Equal(["101", "202"], table.Select(row => row.Key));
        Assert.Equal((1, 1), (table.Reading.Filtered, table.Reading.Blank));
    }
}
