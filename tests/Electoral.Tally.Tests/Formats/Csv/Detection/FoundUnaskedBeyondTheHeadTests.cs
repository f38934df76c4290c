using System.IO.Compression;
using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>What the first records do not show: the middle and the end of a long file are looked at too.</summary>
public class FoundUnaskedBeyondTheHeadTests
{
    private const int Rows = 40_000;

    [Fact]
    public void A_level_that_is_constant_at_first_is_kept_and_one_that_is_so_everywhere_is_not()
    {
        string text = Text("kind,block,sheet", row => $"Europe,{1 + (row / 10_000)},{row % 10_000}");
        var table = TallyCsv.ReadText(text);
        Assert.Equal(Rows, table.Count);
        Assert.Equal(["block"], table.Units.Levels.Select(level => level.Name));
        Assert.Equal("sheet", table.SheetLevel);
    }

    [Fact]
    public void Codes_that_many_sheets_have_beyond_the_sample_are_refused()
    {
        string text = Text("block,sheet", row => $"1,{(row is > 5_000 and < 15_000 ? row % 1_000 : row)}");
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(text));
        Assert.Contains("sheets have the same codes as others", failure.Message, StringComparison.Ordinal);
        Assert.Equal("valid", CsvLayout.Parse(failure.LayoutToComplete!).Valid!.Columns[0]);
    }

    [Fact]
    public void A_stream_is_left_where_it_was_and_one_that_does_not_seek_is_read_as_well()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("junk" + Text("block,sheet", row => $"{row / 100},{row}"));
        using var stream = new MemoryStream(bytes) { Position = 4 };
        Assert.True(Assert.Single(TallyCsv.ProposeStream(stream)).IsProved);
        stream.Position = 4;
        Assert.Equal(Rows, TallyCsv.ReadStream(stream).Count);
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write(bytes, 4, bytes.Length - 4);
        }

        zipped.Position = 0;
        Assert.Equal(Rows, TallyCsv.ReadStream(zipped).Count);
    }

    private static string Text(string levels, Func<int, string> codes)
    {
        var text = new StringBuilder($"{levels},valid,Ann,Bea\n");
        for (int row = 0; row < Rows; row++)
        {
            int ann = 10 + (row * 7 % 301), bea = 20 + (row * 11 % 203);
            text.Append(codes(row)).Append(',').Append(ann + bea).Append(',').Append(ann).Append(',').Append(bea)
                .Append('\n');
        }

        return text.ToString();
    }
}
