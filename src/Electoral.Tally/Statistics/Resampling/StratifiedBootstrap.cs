using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Replicates of a total: in each stratum, as many stations as it has are drawn with replacement, and their values are
/// added up.
/// </summary>
/// <remarks>
/// Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), section 8: the spread of the replicates estimates
/// that of the total if the stations of a stratum were a random sample of a much larger one. The standard deviation of
/// the replicates has a closed form (<see cref="BootstrapStratum.Variance"/>); simulation is for statistics without
/// one. Each replicate and stratum has its own random numbers, so the answer is the same on any number of threads.
/// </remarks>
internal static class StratifiedBootstrap
{
    // The replicates that one thread computes at a time, so that a stratum stays in the cache for all of them.
    private const int BlockReplicates = 16;

    /// <summary>The total of each replicate.</summary>
    public static long[] Totals(
        IReadOnlyList<BootstrapStratum> strata, int replicates, ulong seed, int maxDegreeOfParallelism,
        CancellationToken cancellation)
    {
        var totals = new long[replicates];
        var work = new Workload(maxDegreeOfParallelism, BlockReplicates, 0, cancellation);
        work.For(work.BlocksOf(replicates), block =>
        {
            int first = block * BlockReplicates, end = Math.Min(replicates, first + BlockReplicates);
            foreach (var stratum in strata)
            {
                for (int replicate = first; replicate < end; replicate++)
                {
                    totals[replicate] += stratum.Replicate(seed, replicate);
                }
            }
        });
        return totals;
    }
}
