using System.IO.Compression;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>A data file and its layout are replaced both or neither, wherever a write fails.</summary>
public class FailedWriteTests
{
    private const int Rows = 20_000;

    public static TheoryData<string, int> Places()
    {
        var indexes = new TheoryData<string, int>();
        foreach (string name in new[] { "actas.csv", "actas.csv.gz" })
        {
            foreach (int row in new[] { 0, 1, 5_000, Rows - 1 }) indexes.Add(name, row);
        }

        return indexes;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_column_that_fails_leaves_what_was_there(string name, int row)
    {
        using var folder = new TemporaryFolder();
        var failing = Document(at => at == row ? throw new InvalidOperationException() : at);
        Assert.Throws<InvalidOperationException>(() => failing.WriteTo(folder.File(name), default));
        Assert.Empty(Contents(folder));
        Document(at => at).WriteTo(folder.File(name), default);
        var before = Contents(folder);
        Assert.Equal(2, before.Count);
        Assert.Throws<InvalidOperationException>(() => failing.WriteTo(folder.File(name), default));
        Assert.Equal(before, Contents(folder));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_write_that_is_stopped_leaves_what_was_there(string name, int row)
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var stopped = Document(at =>
        {
            if (at == row) stop.Cancel();
            return at;
        });
        Assert.Throws<OperationCanceledException>(() => stopped.WriteTo(folder.File(name), stop.Token));
        Assert.Empty(Contents(folder));
        Document(at => at + 1).WriteTo(folder.File(name), default);
        var before = Contents(folder);
        Assert.Throws<OperationCanceledException>(() => stopped.WriteTo(folder.File(name), stop.Token));
        Assert.Equal(before, Contents(folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_the_layout_cannot_take_its_place_the_data_do_not_either(bool isThere)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("actas.csv");
        if (isThere) File.WriteAllText(path, "former");
        using var data = new OutputFile(path);
        using (var layout = new OutputFile(folder.File("actas.layout.json")))
        {
            data.Write(stream => stream.Write("data"u8));
            layout.Write(stream => stream.Write("layout"u8));

            // Somebody is quicker.
            Directory.CreateDirectory(folder.File("actas.layout.json"));
            Assert.ThrowsAny<Exception>(() => data.ReplaceWith(layout));
        }

        Directory.Delete(folder.File("actas.layout.json"));
        Assert.Equal(isThere, File.Exists(path));
        if (isThere) Assert.Equal("former", File.ReadAllText(path));
    }

    [Fact]
    public void Where_the_data_cannot_take_their_place_the_former_layout_comes_back()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.layout.json"), "former");
        using (var data = new OutputFile(folder.File("a.csv")))
        using (var layout = new OutputFile(folder.File("a.layout.json")))
        {
            data.Write(stream => stream.Write("data"u8));
            layout.Write(stream => stream.Write("layout"u8));
            Directory.CreateDirectory(folder.File("a.csv"));
            Assert.ThrowsAny<Exception>(() => data.ReplaceWith(layout));
        }

        Directory.Delete(folder.File("a.csv"));
        Assert.Equal(["a.layout.json"], Contents(folder).Keys);
        Assert.Equal("former", File.ReadAllText(folder.File("a.layout.json")));
    }

    [Fact]
    public void A_layout_that_cannot_be_written_is_no_reason_to_lose_the_data()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.csv"), "former");
        Directory.CreateDirectory(folder.File("a.layout.json"));
        Assert.Throws<UnauthorizedAccessException>(() => Document(at => at).WriteTo(folder.File("a.csv"), default));
        Assert.Equal("former", File.ReadAllText(folder.File("a.csv")));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.File("")).Length);
    }

    [Fact]
    public async Task A_pipe_gets_no_layout_and_what_was_cut_short_in_it_does_not_end_as_gzip()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There pipes have other names.");
        using var folder = new TemporaryFolder();
        string pipe = folder.File("pipe.csv.gz");
        System.Diagnostics.Process.Start("mkfifo", pipe).WaitForExit();
        var failing = Document(at => at == Rows - 1 ? throw new InvalidOperationException() : at);
        var arrived = Task.Run(() => File.ReadAllBytes(pipe), TestContext.Current.CancellationToken);
        Assert.Throws<InvalidOperationException>(() => failing.WriteTo(pipe, default));
        Assert.Equal([pipe], Directory.GetFileSystemEntries(folder.File("")));
        byte[] bytes = await arrived;
        await File.WriteAllBytesAsync(folder.File("arrived.csv.gz"), bytes, TestContext.Current.CancellationToken);
        Assert.ThrowsAny<Exception>(() => TallyCsv.Read(
            folder.File("arrived.csv.gz"), cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_was_cut_short_in_a_stream_ends_with_a_record_that_is_refused()
    {
        using var stop = new CancellationTokenSource();
        var stopped = Document(at =>
        {
            if (at == Rows - 1) stop.Cancel();
            return at;
        });

        // Whoever compresses writes the mark of the whole when it is disposed of.
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            Assert.Throws<OperationCanceledException>(() => stopped.WriteTo(gzip, stop.Token));
        }

        stream.Position = 0;
        var reading = TallyCsv.ReadStream(
            stream, stopped.Layout, cancellation: TestContext.Current.CancellationToken).Reading;
        Assert.InRange(reading.Accepted, 1, Rows - 1);
        Assert.Equal(1, reading.Rejected);
    }

    private static SortedDictionary<string, string> Contents(TemporaryFolder folder) => new(
        Directory.GetFileSystemEntries(folder.File("")).ToDictionary(
            path => Path.GetFileName(path), path => Convert.ToHexString(File.ReadAllBytes(path))),
        StringComparer.Ordinal);

    // A column of numbers that comes from the function, between others.
    private static CsvDocument Document(Func<int, int> number)
    {
        var contest = new Contest(new Selection("ANA"), new Selection("BEN"));
        var builder = new TallyTable.Builder(contest, ["table"]);
        for (int row = 0; row < Rows; row++)
        {
            builder.Add(new() { Code = FormattableString.Invariant($"{row + 1}"), Votes = [1, 2] });
        }

        var document = TableDocument.Of(builder.Build(), new());
        return document with
        {
            Columns =
            [
                .. document.Columns.SkipLast(1),
                document.Columns[^1] with { Write = (writer, row) => writer.Number(number(row)) },
            ],
        };
    }
}
