namespace Electoral.Tally;

/// <summary>How a source is split: the size of its blocks and the number of threads that read them.</summary>
/// <remarks>
/// A source that fits into one block is read by one thread, and its block is no larger than necessary.
/// </remarks>
internal readonly record struct BlockSplit(int BlockSize, int Threads)
{
    public static BlockSplit Of(CsvSource source, CsvHead head, ReadOptions options)
    {
        int threads = options.MaxDegreeOfParallelism;
        if (!source.IsWhole) return new(options.BlockSize, threads);
        int bytes = source.Head.Length - head.DataStart, blocks = (bytes / options.BlockSize) + 1;
        // One byte more than the source has, so that its end is seen in the first block.
        return new(Math.Min(options.BlockSize, bytes + 1), Math.Min(threads, blocks));
    }
}
