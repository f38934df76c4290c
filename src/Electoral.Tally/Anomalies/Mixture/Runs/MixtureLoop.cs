using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Replicates that run in parallel and report progress.</summary>
internal static class MixtureLoop
{
    /// <param name="work">How the replicates are spread over threads.</param>
    /// <param name="count">The number of replicates.</param>
    /// <param name="progress">Receives the share that is done.</param>
    /// <param name="from">The share before the first.</param>
    /// <param name="to">The share after the last.</param>
    /// <param name="replicate">One replicate.</param>
    public static void For(
        Workload work, int count, IProgress<double>? progress, double from, double to, Action<int> replicate)
    {
        int done = 0;
        (work with { BlockItems = 1 }).For(count, index =>
        {
            replicate(index);
            progress?.Report(from + (to - from) * Interlocked.Increment(ref done) / count);
        });
        progress?.Report(to);
    }
}
