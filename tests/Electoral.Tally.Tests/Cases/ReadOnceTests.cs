using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Electoral.Tally.Tests.Cases;

/// <summary>What can be read once is read once, its digest taken on the way.</summary>
public class ReadOnceTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        "state,table,valid,ANA,BEN\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i % 9},{i},3,2,1\n")));

    private static readonly ReadOptions Hashed = new() { ComputeSha256 = true };

    public static TheoryData<bool> Compressed => [false, true];

    [Theory]
    [MemberData(nameof(Compressed))]
    public async Task A_stream_that_cannot_seek_is_hashed_as_it_is_stored(bool isCompressed)
    {
        byte[] bytes = isCompressed ? Zip(Text) : Text;
        string expected = Convert.ToHexStringLower(SHA256.HashData(bytes));
        foreach (int threads in (int[])[1, 3])
        {
            var options = Hashed with { MaxDegreeOfParallelism = threads };
            Check(TallyCsv.ReadStream(new OneWay(bytes), null, options).Reading);
            Check((await TallyCsv.ReadStreamAsync(new OneWay(bytes), null, options)).Reading);
            Check(TallyCsv.TotalsOfStream(new OneWay(bytes), null, options).Reading);
            Check(TallyCsv.ReadStream(new MemoryStream(bytes), null, options).Reading);
        }

        Assert.Null(TallyCsv.ReadStream(new OneWay(bytes)).Reading.Sources[0].Sha256);

        void Check(ReadingReport reading) => Assert.Equal((20_000, expected), (
            reading.Accepted, reading.Sources[0].Sha256));
    }

    [Theory]
    [MemberData(nameof(Compressed))]
    public async Task A_named_pipe_is_read_once(bool isCompressed)
    {
        byte[] bytes = isCompressed ? Zip(Text) : Text;
        string expected = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Func<string, ReadingReport>[] readings =
        [
            path => TallyCsv.Read(path, null, Hashed).Reading,
            path => TallyCsv.ReadAsync(path, null, Hashed).GetAwaiter().GetResult().Reading,
            path => TallyCsv.Totals(path, null, Hashed).Reading,
        ];
        foreach (var read in readings)
        {
            string path = MakePipe();
            try
            {
                var writing = Task.Run(() => File.WriteAllBytes(path, bytes), TestContext.Current.CancellationToken);
                var reading = read(path);
                await writing;
                Assert.Equal((20_000, expected), (reading.Accepted, reading.Sources[0].Sha256));
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    [Fact]
    public void The_totals_of_a_file_are_hashed_too()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Text);
            string expected = Convert.ToHexStringLower(SHA256.HashData(Text));
            Assert.Equal(expected, TallyCsv.Totals(path, null, Hashed).Reading.Sources[0].Sha256);
            Assert.Equal(expected, TallyCsv.Read(path, null, Hashed).Reading.Sources[0].Sha256);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_second_reading_of_what_was_read_is_refused_clearly()
    {
        using var stream = new OneWay(Text);
        Assert.Equal(20_000, TallyCsv.ReadStream(stream).Count);
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadStream(stream));
        Assert.Contains("only once", failure.Message, StringComparison.Ordinal);
    }

    private static string MakePipe()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("There are no named pipes in folders here.");
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}");
        using var made = Process.Start("mkfifo", path);
        made.WaitForExit();
        if (made.ExitCode != 0) Assert.Skip("No named pipe can be made here.");
        return path;
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var stream = new GZipStream(zipped, CompressionLevel.Optimal)) stream.Write(bytes);
        return zipped.ToArray();
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
