using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class WorkloadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Unlike_blocks_are_each_done_once(int threads)
    {
        int[] done = new int[40];
        new Workload(threads, 1, 0, CancellationToken.None).ForUnlike(
            done.Length, block => Interlocked.Increment(ref done[block]));
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Of_unlike_blocks_the_first_that_nobody_has_begun_is_next()
    {
        // The first block ends when all others have: they went to whoever was free.
        bool areDone = false;
        using var others = new CountdownEvent(5);
        new Workload(2, 1, 0, CancellationToken.None).ForUnlike(6, block =>
        {
            if (block > 0) others.Signal();
            else areDone = others.Wait(TimeSpan.FromMinutes(1));
        });
        Assert.True(areDone);
    }

    [Fact]
    public void A_stopped_workload_begins_no_other_block()
    {
        using var stop = new CancellationTokenSource();
        int begun = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => new Workload(1, 1, 0, stop.Token).ForUnlike(9, _ =>
        {
            begun++;
            stop.Cancel();
        }));
        Assert.Equal(1, begun);
    }
}
