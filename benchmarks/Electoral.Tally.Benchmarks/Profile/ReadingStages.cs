using Electoral.Tally.Kernels;

namespace Electoral.Tally.Benchmarks;

/// <summary>What reading a file is made of, each stage with those before it.</summary>
internal sealed class ReadingStages(string file, int threads, TaskClock clock)
{
    private const int Block = 256 << 10, Slack = 64;

    private readonly ReadOptions _options = new() { MaxDegreeOfParallelism = threads };

    /// <summary>Times the stages.</summary>
    /// <returns>The sheets.</returns>
    public TallyTable Run()
    {
        clock.Measure("copy the file out of the page cache", () => Walk(null));
        clock.Measure("… and find its separators", () => Walk((byte)','));
        clock.Measure("totals straight from the file", () => TallyCsv.Totals(file, PeerFile.Layout, _options));
        TallyTable? sheets = null;
        clock.Measure("load", () =>
        {
            sheets = null;
            sheets = TallyCsv.Read(file, PeerFile.Layout, _options);
        });
        long bytes = clock.AllocatedBytes["load"];
        clock.Measure("write once to as much new memory as a load allocates", () => Touch(bytes));
        return sheets!;
    }

    /// <summary>Reads the file block by block, and looks for separators if told what they are.</summary>
    private unsafe void Walk(byte? delimiter)
    {
        using var handle = File.OpenHandle(file);
        long length = RandomAccess.GetLength(handle);
        int blocks = checked((int)((length + Block - 1) / Block));
        Parallel.For(
            0,
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => (Bytes: new byte[Block + Slack], Index: new SeparatorIndex(Block, wide: true)),
            (block, _, buffer) =>
            {
                int read = RandomAccess.Read(handle, buffer.Bytes.AsSpan(0, Block), (long)block * Block);
                if (delimiter is not { } found) return buffer;
                fixed (byte* bytes = buffer.Bytes) buffer.Index.Build(bytes, read, found, (byte)'"');
                return buffer;
            },
            _ => { });
    }

    private void Touch(long bytes)
    {
        const int Part = 1 << 24;
        var parts = new byte[(bytes + Part - 1) / Part][];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            parts[part] = GC.AllocateUninitializedArray<byte>(Part);
            for (int page = 0; page < Part; page += 4096) parts[part][page] = 1;
        });
    }
}
