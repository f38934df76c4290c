using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class RunBothTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Both_answers_come_back(int threads) => Assert.Equal(
        (3, "four"), RunBoth.Of(threads, () => 3, _ => "four", CancellationToken.None));

    [Fact]
    public void With_two_threads_they_run_at_the_same_time()
    {
        using var met = new Barrier(2);
        bool Meet() => met.SignalAndWait(TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal((true, true), RunBoth.Of(2, Meet, _ => Meet(), CancellationToken.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_failure_is_the_callers_as_it_was_thrown(int threads)
    {
        Assert.Throws<FormatException>(
            () => RunBoth.Of<int, int>(threads, () => throw new FormatException(), _ => 1, CancellationToken.None));
        Assert.Throws<FormatException>(
            () => RunBoth.Of<int, int>(threads, () => 1, _ => throw new FormatException(), CancellationToken.None));
    }

    [Fact]
    public void Where_the_first_fails_the_second_is_stopped_and_not_left_running()
    {
        bool isStopped = false;
        Assert.Throws<FormatException>(() => RunBoth.Of<int, int>(
            2,
            () => throw new FormatException(),
            stop =>
            {
                isStopped = stop.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
                throw new InvalidOperationException("It counts for less than the first.");
            },
            CancellationToken.None));
        Assert.True(isStopped);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_caller_can_stop_both(int threads)
    {
        using var caller = new CancellationTokenSource();
        var failure = Assert.ThrowsAny<OperationCanceledException>(() => RunBoth.Of(
            threads,
            () => 1,
            stop =>
            {
                caller.Cancel();
                stop.ThrowIfCancellationRequested();
                return 2;
            },
            caller.Token));
        Assert.Equal(caller.Token, failure.CancellationToken);
    }
}
