using System.IO.Compression;

namespace Electoral.Tally.Tests.Formats.Csv;

public class TallyCsvWriteTests
{
    private static readonly Selection[] Lines =
        [new("EG") { Name = "Edmundo", Candidate = "González", Party = "MUD" }, new("N, M")];

    [Fact]
    public void Writes_a_header_of_roles_and_a_record_a_sheet()
    {
        var builder = new TallyTable.Builder(new Contest(Lines) { Name = "President" }, ["state", "table"], ["issued"]);
        builder.NameUnit(new("1"), "=Capital");
        builder.Add(Sheet("2", "1") with { Votes = [3, null], Stratum = "urban", Status = SheetStatus.Pending });
        builder.Add(Sheet("1", "7") with
        {
            Registered = 300,
            Valid = 250,
            Invalid = 0,
            Votes = [200, 50],
            Extra = new Dictionary<string, int?> { ["issued"] = 251 },
            Key = "-7",
            Provenance = new("a.csv", 5, "https://example.org/7.jpg", new DateTime(2024, 7, 28, 18, 30, 1)),
        });
        Assert.Equal(
            """
            unit:state,name:state,sheet:table,key,registered,valid,invalid,votes:EG,"votes:N, M",extra:issued,…
            1,'=Capital,7,'-7,300,250,0,200,50,251,,counted,2024-07-28T18:30:01,https://example.org/7.jpg
            2,,1,2/1,,,,3,,,urban,pending,,

            """,
            Write(builder.Build()).Replace("stratum,status,arrived,image", "…", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_the_layout_beside_the_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("actas.csv");
        var table = SmallTable();
        TallyCsv.Write(table, path);
        Assert.Equal(Write(table), File.ReadAllText(path));
        var layout = CsvLayout.Load(folder.File("actas.layout.json"));
        Assert.Equal(TallyCsv.LayoutOf(table), layout);
        Assert.Equal("President", layout.Contest);
        Assert.True(layout.FormulaGuard);
        Assert.Equal(Lines, layout.ToContest().Selections);

        TallyCsv.Write(table, folder.File("packed.csv.gz"));
        Assert.True(File.Exists(folder.File("packed.layout.json")));
        using var packed = new GZipStream(File.OpenRead(folder.File("packed.csv.gz")), CompressionMode.Decompress);
        Assert.Equal(Write(table), new StreamReader(packed).ReadToEnd());
    }

    [Fact]
    public void Writes_as_the_options_say()
    {
        var builder = new TallyTable.Builder(new Contest([new("A")]), ["table"]);
        builder.Add(new() { Code = "=1;,", Votes = [5] });
        var options = new CsvWriteOptions { Delimiter = ';', NewLine = "\r\n", FormulaGuard = false };
        Assert.Equal("sheet:table;votes:A\r\n\"=1;,\";5\r\n", Write(builder.Build(), options));
        Assert.False(TallyCsv.LayoutOf(builder.Build(), options).FormulaGuard);
        Assert.Equal(';', TallyCsv.LayoutOf(builder.Build(), options).Delimiter);
        var stream = new MemoryStream();
        TallyCsv.WriteStream(builder.Build(), stream, options, TestContext.Current.CancellationToken);
        Assert.Equal("sheet:table;votes:A\r\n\"=1;,\";5\r\n"u8, stream.ToArray());
        Assert.Throws<ArgumentException>(() => Write(builder.Build(), options with { NewLine = "\n\n" }));
        Assert.Throws<ArgumentException>(() => Write(builder.Build(), options with { Delimiter = '"' }));
    }

    [Fact]
    public void Keeps_the_record_of_a_sheet_without_code_and_counts_from_being_blank()
    {
        var builder = new TallyTable.Builder(new Contest([new("A")]), ["state", "table"]);
        builder.Add(new() { Unit = new(""), Code = "", Votes = [null] });
        Assert.Equal("unit:state,sheet:table,votes:A,status\n,,,counted\n", Write(builder.Build()));
    }

    [Fact]
    public void Says_in_the_header_what_changes_the_sums()
    {
        var contest = new Contest([new("A")]) { BlankIsValid = true, VotesAllowed = 2 };
        var builder = new TallyTable.Builder(contest, ["table"]);
        builder.Add(new() { Code = "1", Votes = [5], Blank = 3 });
        string text = Write(builder.Build());
        Assert.Equal("sheet:table,blank,votes(2 each + blank valid):A\n1,3,5\n", text);
        var layout = CsvLayoutDetection.Detect(SlowCsv.Records(text, ',')[0], []).LayoutOf("test");
        Assert.Equal((2, true, "blank"), (layout.VotesAllowed, layout.BlankIsValid, layout.Blank));
        Assert.Equal("A", layout.Selections.Single().Id);
    }

    [Fact]
    public void Writes_a_slice_as_a_table_of_its_own()
    {
        var table = SmallTable();
        var slice = table.Slice(new UnitPath("2"));
        Assert.Equal("unit:state,sheet:table,votes:EG,\"votes:N, M\"\n2,1,5,6\n", Write(slice));
    }

    [Fact]
    public void Stops_when_told()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(
            () => TallyCsv.WriteText(SmallTable(), TextWriter.Null, cancellation: cancelled));
    }

    internal static string Write(CsvContent content, CsvWriteOptions? options = null)
    {
        using var writer = new StringWriter();
        TallyCsv.WriteText(content, writer, options, TestContext.Current.CancellationToken);
        return writer.ToString();
    }

    private static TallyTable SmallTable()
    {
        var builder = new TallyTable.Builder(new Contest(Lines) { Name = "President" }, ["state", "table"]);
        builder.Add(Sheet("1", "1") with { Votes = [3, 4] });
        builder.Add(Sheet("2", "1") with { Votes = [5, 6] });
        return builder.Build();
    }

    private static TallySheet Sheet(string state, string code) => new() { Unit = new(state), Code = code, Votes = [] };
}
