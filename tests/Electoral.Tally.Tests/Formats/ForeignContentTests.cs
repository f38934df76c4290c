using System.IO.Compression;
using System.Text;

namespace Electoral.Tally.Tests.Formats;

/// <summary>What is no CSV is refused by its own name, in one line, whatever layout is given.</summary>
public class ForeignContentTests
{
    private static readonly CsvLayout Layout = new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Selections = ["ANA", "BEN"],
    };

    public static TheoryData<string, string> Contents => new()
    {
        { "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", "PDF" },
        { "PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml", ".xlsx" },
        { "PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0", "zip" },
        { "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0\0\0", ".xls" },
        { "7z\u00BC\u00AF\u0027\u001C\0\u0004", "7z" },
        { "Rar!\u001A\u0007\u0001\0", "rar" },
        { "BZh91AY&SY\u0001\u0002", "bzip2" },
        { "\u00FD7zXZ\0\0\u0004", "xz" },
        { "\u0028\u00B5\u002F\u00FD\u0004\0", "zstd" },
        { "PAR1\u0015\u0004\u0015\u0010", "Parquet" },
        { "ARROW1\0\0\u0010\0", "Arrow" },
        { "SQLite format 3\0\u0010\0", "SQLite" },
        { "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "picture" },
        { "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF", "picture" },
        { "II*\0\u0008\0\0\0", "picture" },
        { "\n <!DOCTYPE HTML>\n<html><body>404, Not Found</body></html>", "HTML" },
        { "\u00EF\u00BB\u00BF<html lang=\"es\">\n<table><tr><td>1,2</td></tr></table></html>", "HTML" },
        { "<?xml version=\"1.0\"?>\n<a/>\n", "XML" },
        { "actas.csv".PadRight(257, '\0') + "ustar\0" + new string('0', 250), "tar" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task It_is_refused_by_its_name(string content, string name)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(content);
        foreach (byte[] stored in new[] { bytes, Zip(bytes) })
        {
            foreach (var layout in new[] { null, Layout, Layout with { Encoding = "windows-1252" } })
            {
                Check(Assert.Throws<TallyReadException>(() => TallyCsv.ReadStream(new MemoryStream(stored), layout)));
                Check(Assert.Throws<TallyReadException>(
                    () => TallyCsv.TotalsOfStream(new MemoryStream(stored), layout)));
                Check(await Assert.ThrowsAsync<TallyReadException>(
                    () => TallyCsv.ReadStreamAsync(new MemoryStream(stored), layout)));
            }
        }

        void Check(TallyReadException failure)
        {
            Assert.Contains(name, failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', failure.Message);
        }
    }

    [Fact]
    public void Compressed_twice_is_said()
    {
        byte[] twice = Zip(Zip("state,table,valid,ANA,BEN\n1,1,3,2,1\n"u8.ToArray()));
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadStream(new MemoryStream(twice)));
        Assert.Contains("twice", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PAR1,table,valid,ANA,BEN\n1,1,3,2,1\n")]
    [InlineData("PAR1\ttable\tvalid\tANA\tBEN\n1\t1\t3\t2\t1\n")]
    [InlineData("PK,table,valid,ANA,BEN\n1,1,3,2,1\n")]
    [InlineData("BZh9,table,valid,ANA,BEN\n1,1,3,2,1\n")]
    [InlineData("<state>,table,valid,ANA,BEN\n1,1,3,2,1\n")]
    [InlineData("%state,table,valid,ANA,BEN\n1,1,3,2,1\n")]
    [InlineData("7z,table,valid,ANA,BEN\n1,1,3,2,1\n")]
    [InlineData("II*,table,valid,ANA,BEN\n1,1,3,2,1\n")]
    public void A_header_that_only_resembles_one_is_read(string csv)
    {
        Assert.Single(TallyCsv.ReadText(csv));
        Assert.Single(TallyCsv.ReadStream(new MemoryStream(Encoding.Unicode.GetBytes(csv))));
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var stream = new GZipStream(zipped, CompressionLevel.Fastest)) stream.Write(bytes);
        return zipped.ToArray();
    }
}
