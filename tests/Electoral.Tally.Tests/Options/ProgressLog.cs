namespace Electoral.Tally.Tests.Options;

/// <summary>Keeps what a listener of progress hears, and on which threads.</summary>
internal sealed class ProgressLog : IProgress<double>
{
    private readonly Lock _door = new();

    public List<double> Shares { get; } = [];

    public HashSet<int> Threads { get; } = [];

    public void Report(double value)
    {
        lock (_door)
        {
            Shares.Add(value);
            Threads.Add(Environment.CurrentManagedThreadId);
        }
    }

    /// <summary>Shares that rise from above 0 to 1, which comes once.</summary>
    public void AssertWhole(int fewest)
    {
        Assert.InRange(Shares.Count, fewest, int.MaxValue);
        Assert.Equal(Shares.Order(), Shares);
        Assert.InRange(Shares[0], 0, 1);
        Assert.Equal(1, Shares[^1]);
        Assert.Equal(1, Shares.Count(share => share == 1));
    }
}
