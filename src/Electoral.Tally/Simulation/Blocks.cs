namespace Electoral.Tally;

/// <summary>Runs a loop in blocks, some of them at the same time.</summary>
internal static class Blocks
{
    // Long enough that handing out a block costs nothing beside its work.
    private const int Size = 128;

    /// <param name="count">How many elements there are.</param>
    /// <param name="parallel">The most threads, and how to end early.</param>
    /// <param name="work">Is given the first element of a block and the end after the last.</param>
    public static void Run(int count, ParallelOptions parallel, Action<int, int> work) =>
        Parallel.For(0, (int)((count + (Size - 1L)) / Size), parallel, block =>
            work(block * Size, (int)Math.Min(count, (block + 1L) * Size)));
}
