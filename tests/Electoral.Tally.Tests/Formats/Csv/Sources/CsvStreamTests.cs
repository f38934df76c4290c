using System.IO.Compression;
using System.Text;
using Electoral.Tally.Tests.Generators;
using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Streams: compressed, slow, failing, cancelled, read by several threads or awaited.</summary>
public class CsvStreamTests
{
    /// <summary>Rows in no order, some refused, some with line breaks in quotes: about 600 kB.</summary>
    private static readonly byte[] Large = Encoding.UTF8.GetBytes(
        "S,N,T,A,B\n" + string.Concat(Enumerable.Range(1, 20_000).Select(Row)));

    private static string Row(int i)
    {
        string name = i % 90 == 0 ? "\"x\n,y\"" : "name", votes = i % 1_234 == 0 ? "x" : $"{i * 5}";
        return $"{i * 7 % 101},{name},{i},{i * 11 % 700},{votes}\n";
    }

    private static readonly CsvLayout Layout = States with { Levels = [Level("state", "S", "N"), Level("table", "T")] };

    [Fact]
    public void A_large_source_is_the_same_for_any_number_of_threads_and_awaited()
    {
        var reference = Read(new MemoryStream(Large), new() { MaxDegreeOfParallelism = 1 });
        Assert.Equal((19_984, 16), (reference.Count, reference.Reading.Rejected));
        foreach (int threads in (int[])[2, 3, 7])
        {
            foreach (int blockSize in (int[])[500, 20_000, 128 * 1024])
            {
                var options = new ReadOptions { MaxDegreeOfParallelism = threads, BlockSize = blockSize };
                TableComparer.AssertSame(reference, Read(new MemoryStream(Large), options));
            }
        }
    }

    [Theory]
    [InlineData(1, 128 * 1024)]
    [InlineData(3, 777)]
    public async Task Awaited_reading_gives_the_same(int threads, int blockSize)
    {
        var options = new ReadOptions { MaxDegreeOfParallelism = threads, BlockSize = blockSize };
        var reference = Read(new MemoryStream(Large), new());
        TableComparer.AssertSame(reference, await TallyCsv.ReadStreamAsync(new Dripping(Large), Layout, options));
        TableComparer.AssertSame(
            reference, await TallyCsv.ReadStreamAsync(new MemoryStream(Compressed(Large)), Layout, options));
        var strict = options with { Strict = true };
        var failure = await Assert.ThrowsAsync<TallyReadException>(
            () => TallyCsv.ReadStreamAsync(new MemoryStream(Large), Layout, strict));
        Assert.Contains("(row 1234)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_gives_little_at_a_time_is_read_to_its_end() => TableComparer.AssertSame(
        Read(new MemoryStream(Large), new()), Read(new Dripping(Large), new() { MaxDegreeOfParallelism = 2 }));

    [Fact]
    public void A_stream_is_read_from_where_it_stands_and_stays_open()
    {
        using var stream = new MemoryStream([.. "xyz"u8, .. "T,A,B\n1,2,3\n"u8]) { Position = 3 };
        Assert.Equal([2], TallyCsv.ReadStream(stream, Flat, name: "part").Counts("A"));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Compressed_data_are_expanded()
    {
        var reference = Read(new MemoryStream(Large), new());
        TableComparer.AssertSame(reference, Read(new MemoryStream(Compressed(Large)), new()));
        TableComparer.AssertSame(
            reference, Read(new Dripping(Compressed(Large)), new() { MaxDegreeOfParallelism = 2 }));
        byte[] members = [.. Compressed(Large[..5_000]), .. Compressed([]), .. Compressed(Large[5_000..])];
        TableComparer.AssertSame(reference, Read(new MemoryStream(members), new()));
        byte[] wide = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Large));
        TableComparer.AssertSame(reference, Read(new MemoryStream(Compressed(wide)), new()));
    }

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void Compressed_data_that_were_cut_off_are_refused(CompressionLevel level)
    {
        byte[] bytes = Compressed(Large[..3_000], level);
        for (int length = 2; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Read(new MemoryStream(bytes[..length]), new()));
        }
    }

    [Fact]
    public void Damaged_compressed_data_are_refused_by_name()
    {
        byte[] bytes = Compressed(Large);
        bytes[bytes.Length / 2] ^= 1;
        var failure = Assert.Throws<InvalidDataException>(
            () => TallyCsv.ReadStream(new MemoryStream(bytes), Layout, name: "a.csv.gz"));
        Assert.StartsWith("a.csv.gz: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void A_stream_that_fails_fails_after_what_came_before_it(int threads)
    {
        var options = new ReadOptions { MaxDegreeOfParallelism = threads, BlockSize = 1_000 };
        for (int attempt = 0; attempt < 10; attempt++)
        {
            Assert.Throws<IOException>(() => Read(new Dripping(Large) { FailsAt = 400_000 }, options));
            var strict = options with { Strict = true };
            Assert.Throws<TallyReadException>(() => Read(new Dripping(Large) { FailsAt = 400_000 }, strict));
        }
    }

    [Fact]
    public async Task An_awaited_stream_that_fails_does_so_too()
    {
        var options = new ReadOptions { MaxDegreeOfParallelism = 2, BlockSize = 1_000 };
        await Assert.ThrowsAsync<IOException>(
            () => TallyCsv.ReadStreamAsync(new Dripping(Large) { FailsAt = 400_000 }, Layout, options));
        var strict = options with { Strict = true };
        await Assert.ThrowsAsync<TallyReadException>(
            () => TallyCsv.ReadStreamAsync(new Dripping(Large) { FailsAt = 400_000 }, Layout, strict));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Progress_goes_up_to_the_end(int threads)
    {
        var heard = new List<ReadProgress>();
        var options = new ReadOptions
        {
            Progress = new Listener(heard.Add),
            BlockSize = 10_000,
            MaxDegreeOfParallelism = threads,
        };
        Read(new MemoryStream(Large), options);
        // Several threads may finish many blocks at one stroke; one alone tells of each.
        Assert.True(heard.Count > (threads == 1 ? 10 : 0));
        Assert.Equal(new ReadProgress(Large.Length, 20_000), heard[^1]);
        Assert.Equal(heard.OrderBy(progress => progress.RecordsRead).ThenBy(progress => progress.BytesRead), heard);
    }

    [Fact]
    public void A_listener_that_fails_ends_the_reading()
    {
        var options = new ReadOptions { Progress = new Listener(_ => throw new NotSupportedException()) };
        Assert.Throws<NotSupportedException>(() => Read(new MemoryStream(Large), options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Reading_can_be_cancelled(int threads)
    {
        using var before = new CancellationTokenSource();
        using var during = new CancellationTokenSource();
        using var awaited = new CancellationTokenSource();
        await before.CancelAsync();
        Cancelled(() => TallyCsv.ReadStream(new MemoryStream(Large), Layout, cancellation: before.Token));
        ReadOptions Options(CancellationTokenSource source) => new()
        {
            Progress = new Listener(_ => source.Cancel()),
            BlockSize = 1_000,
            MaxDegreeOfParallelism = threads,
        };
        Cancelled(() => TallyCsv.ReadStream(
            new MemoryStream(Large), Layout, Options(during), cancellation: during.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TallyCsv.ReadStreamAsync(
            new MemoryStream(Large), Layout, Options(awaited), cancellation: awaited.Token));
    }

    [Fact]
    public void A_file_is_hashed_as_it_is_stored()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv.gz");
        byte[] bytes = Compressed(Large);
        File.WriteAllBytes(path, bytes);
        try
        {
            var source = TallyCsv.Read(path, Layout, new() { ComputeSha256 = true }).Reading.Sources[0];
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), source.Sha256);
            Assert.Equal(Path.GetFileName(path), source.Name);
            Assert.Null(TallyCsv.Read(path, Layout).Reading.Sources[0].Sha256);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Cancelled(Action read) => Assert.ThrowsAny<OperationCanceledException>(read);

    private static TallyTable Read(Stream stream, ReadOptions options) =>
        TallyCsv.ReadStream(stream, Layout, options);

    private static byte[] Compressed(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, level)) stream.Write(bytes);
        return compressed.ToArray();
    }

    private sealed class Listener(Action<ReadProgress> heard) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => heard(value);
    }

    /// <summary>Gives some bytes at a time, in portions of all sizes; cannot seek; may fail at a place.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        private int _portion;

        public int FailsAt { get; init; } = int.MaxValue;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            if (Position >= FailsAt) throw new IOException("The stream fails.");
            _portion = (_portion * 5 + 1) % 1_237;
            return base.Read(buffer[..Math.Min(buffer.Length, _portion + 1)]);
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Read(buffer.Span);
        }
    }
}
