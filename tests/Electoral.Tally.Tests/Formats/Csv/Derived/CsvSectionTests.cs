using System.IO.Compression;
using System.Text;
using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Texts that records below take over: filled down, or of a section; and where reading ends.</summary>
public class CsvSectionTests
{
    private static readonly CsvLayout Filled = States with
    {
        Levels = [new() { Name = "state", Code = ["S"], Label = "N", FillDown = true }, Level("table", "T")],
    };

    private static readonly CsvLayout Sectioned = States with
    {
        Levels = [new() { Name = "kind", Section = true }, Level("table", "T")],
    };

    private static string Units(TallyTable table) =>
        string.Join(' ', table.Select(row => $"{row.Unit.Path[0]}.{row.Code}={row["A"]}"));

    [Fact]
    public void An_empty_cell_means_as_above()
    {
        const string Text = "S,N,T,A,B\n1,Uno,1,1,0\n,,2,2,0\n\" \",,3,3,0\n2,,1,4,0\n,x,2,5,0\n";
        var table = TallyCsv.ReadText(Text, Filled);
        Assert.Equal("1.1=1 1.2=2 1.3=3 2.1=4 2.2=5", Units(table));
        Assert.Equal("Uno", table.Units.Find(new("1"))!.Value.Name);
    }

    [Fact]
    public void Nothing_is_filled_down_past_a_blank_record_or_one_that_cannot_be_read()
    {
        var table = TallyCsv.ReadText("S,N,T,A,B\n1,,1,1,0\n,,,,\n,,2,2,0\n3,,3,3,0\n,,4,4,0,9\n,,5,5,0\n", Filled);
        Assert.Equal("1.1=1 3.3=3 .2=2 .5=5", Units(table));
        Assert.Equal((1, 1), (table.Reading.Blank, table.Reading.Rejected));
    }

    [Fact]
    public void Records_that_are_no_sheets_hand_their_cells_on_too()
    {
        var layout = Filled with { Exclude = [new("T", "Total")], Filter = [new("S", "1"), new("S", "3")] };
        var table = TallyCsv.ReadText(
            "S,N,T,A,B\n1,,Total,9,9\n,,1,1,0\n2,,2,2,0\n,,3,3,0\n3,,4,x,0\n,,5,5,0\n", layout);
        Assert.Equal("1.1=1 3.5=5", Units(table));
        Assert.Equal((1, 2, 1), (table.Reading.Excluded, table.Reading.Filtered, table.Reading.Rejected));
    }

    [Fact]
    public void A_key_and_a_cut_take_the_filled_cell()
    {
        var layout = Filled with
        {
            Levels = [new() { Name = "state", Code = [new() { Column = "S", From = 2 }], FillDown = true },
                Level("table", "T")],
            Key = ["T", "S"],
        };
        var table = TallyCsv.ReadText("S,T,A,B\nx1,1,1,0\n,2,2,0\n", layout);
        Assert.Equal("1.1=1 1.2=2", Units(table));
        Assert.Equal(["1/x1", "2/x1"], table.Select(row => row.Key));
    }

    [Fact]
    public void A_record_of_one_field_begins_a_section()
    {
        var table = TallyCsv.ReadText(
            "T,A,B\n0,9,0\nAlbany\n1,1,0\n2,2,0\n\"Beach, Haven\",,\n1,3,0\n,,\n2,4,0\n,7,\nSpecial,,,,\n3,5,0\n",
            Sectioned);
        Assert.Equal(
            [
                ".0=9", "Albany.1=1", "Albany.2=2", "Beach, Haven.1=3", "Beach, Haven.2=4", "Beach, Haven.=7",
                "Special.3=5",
            ],
            table.Select(row => $"{row.Unit.Path[0]}.{row.Code}={row["A"]}").Order(StringComparer.Ordinal));
        Assert.Equal((3, 1, 0), (table.Reading.Sections, table.Reading.Blank, table.Reading.Rejected));
        Assert.EndsWith("; 3 that begin a section", table.Reading.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_ends_what_is_filled_down()
    {
        var layout = States with
        {
            Levels = [new() { Name = "kind", Section = true },
                new() { Name = "town", Code = ["S"], FillDown = true }, Level("table", "T")],
        };
        var table = TallyCsv.ReadText("S,T,A,B\nDay\nx,1,1,0\n,2,2,0\nPost\n,3,3,0\n", layout);
        Assert.Equal(["Day/x", "Day/x", "Post/"], table.Select(row => $"{row.Unit.Path[0]}/{row.Unit.Path[1]}"));
    }

    [Theory]
    [InlineData("S,T,A,B\n1,1,1,0\nSpecial votes\n2,x,1,0\n")]
    [InlineData("S,T,A,B\n1,1,1,0\n\"Special votes\",T,A\n2,2,1,0\n\"unclosed")]
    [InlineData("S,T,A,B\n1,1,1,0\nSpecial votes,,,,,,\n\n2,2,1,0")]
    [InlineData("S,T,A,B\r\n1,1,1,0\r\nSpecial votes,T,A,B\r\n1,1,1,0\r\n")]
    public void Reading_ends_before_the_record_that_the_layout_names(string text)
    {
        var layout = States with { EndsBefore = [new("#1", "Special votes"), new("#1", "Other")] };
        foreach (int blockSize in (int[])[1, 7, 30, 1 << 20])
        {
            foreach (int threads in (int[])[1, 3])
            {
                var options = new ReadOptions { BlockSize = blockSize, MaxDegreeOfParallelism = threads };
                var table = TallyCsv.ReadText(text, layout, options);
                Assert.Equal("1.1=1", Units(table));
                Assert.Equal((1, 0, 0), (table.Reading.Rows, table.Reading.Rejected, table.Reading.Warnings.Count));
                using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
                Assert.Equal(1, TallyCsv.TotalsOfStream(stream, layout, options).Totals.VotesOf("A"));
            }
        }
    }

    [Fact]
    public void The_digest_is_that_of_the_whole_source()
    {
        var layout = States with { EndsBefore = [new("S", "end")] };
        const string Text = "S,T,A,B\n1,1,1,0\nend\n2,2,2,2\n";
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.csv"), Text);
        string expected = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        var table = TallyCsv.Read(
            folder.File("a.csv"), layout, new() { ComputeSha256 = true },
            cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected, table.Reading.Sources[0].Sha256, ignoreCase: true);
    }

    [Fact]
    public async Task Files_streams_and_gzip_are_read_alike()
    {
        const string Text = "S,N,T,A,B\n1,Uno,1,1,0\n,,2,2,0\n2,,1,4,0\n,,2,5,0\n";
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("a.csv"), Text, cancellation);
        await using (var zip = new GZipStream(File.Create(folder.File("b.csv.gz")), CompressionLevel.Fastest))
        {
            string other = Text.Replace("2,,", "3,,", StringComparison.Ordinal);
            await zip.WriteAsync(Encoding.UTF8.GetBytes(other), cancellation);
        }

        var options = new ReadOptions { BlockSize = 8 };
        var several = TallyCsv.ReadFiles(
            [folder.File("a.csv"), folder.File("b.csv.gz")], Filled, options, cancellation: cancellation);
        Assert.Equal("1.1=1 1.2=2 2.1=4 2.2=5 3.1=4 3.2=5", Units(several));
        await using var stream = File.OpenRead(folder.File("a.csv"));
        var read = await TallyCsv.ReadStreamAsync(stream, Filled, options, cancellation: cancellation);
        Assert.Equal("1.1=1 1.2=2 2.1=4 2.2=5", Units(read));
    }
}
