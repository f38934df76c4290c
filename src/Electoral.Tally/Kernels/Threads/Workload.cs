namespace Electoral.Tally.Kernels;

/// <summary>How work is spread over threads. Results never depend on it.</summary>
/// <param name="Threads">The maximum number of threads.</param>
/// <param name="BlockItems">How many rows one thread takes at once.</param>
/// <param name="ShortRows">Units of fewer rows than that on average are added up many at once.</param>
/// <param name="Cancellation">Stops the work between two blocks.</param>
internal sealed record Workload(int Threads, int BlockItems, int ShortRows, CancellationToken Cancellation)
{
    /// <summary>All work in one block on the calling thread.</summary>
    public static Workload Alone { get; } = new(1, int.MaxValue, 0, CancellationToken.None);

    public int BlocksOf(long items) => (int)((items + BlockItems - 1) / BlockItems);

    /// <summary>Does the blocks 0 … <paramref name="blocks"/> - 1, in any order and at the same time.</summary>
    public void For(int blocks, Action<int> work)
    {
        if (blocks > 1 && Threads > 1)
        {
            Parallel.For(0, blocks, new() { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation }, work);
            return;
        }

        for (int block = 0; block < blocks; block++)
        {
            Cancellation.ThrowIfCancellationRequested();
            work(block);
        }
    }

    /// <summary>Does the items 0 … <paramref name="items"/> - 1, a range at once: its first, and its end.</summary>
    public void ForRanges(int items, Action<int, int> work) =>
        For(BlocksOf(items), block => work(block * BlockItems, (int)Math.Min((block + 1L) * BlockItems, items)));

    /// <summary>
    /// The same for a few blocks of unlike length: each thread takes the first that nobody has begun, so that long ones
    /// that come first do not wait for one another.
    /// </summary>
    public void ForUnlike(int blocks, Action<int> work)
    {
        int next = -1;
        // As many takers as threads; a taker that comes late finds nothing left.
        For(Math.Min(blocks, Threads), _ =>
        {
            for (int block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                Cancellation.ThrowIfCancellationRequested();
                work(block);
            }
        });
    }

    /// <summary>The same with something of its own for each thread, as buffers; it may not carry results.</summary>
    public void For<T>(int blocks, Func<T> create, Action<int, T> work)
    {
        if (blocks > 1 && Threads > 1)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation };
            Parallel.For(
                0, blocks, options, create,
                (block, _, own) =>
                {
                    work(block, own);
                    return own;
                },
                _ => { });
            return;
        }

        var alone = create();
        for (int block = 0; block < blocks; block++)
        {
            Cancellation.ThrowIfCancellationRequested();
            work(block, alone);
        }
    }
}
