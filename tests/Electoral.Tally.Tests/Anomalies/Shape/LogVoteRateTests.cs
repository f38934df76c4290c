namespace Electoral.Tally.Tests.Anomalies.Shape;

public sealed class LogVoteRateTests
{
    private static readonly int[] Registered = [.. Enumerable.Repeat(100, 22)];

    private static readonly int[] Votes = [.. Enumerable.Range(0, 20).Select(i => 20 + i * 7 % 23), 0, 100];

    // By the published formulas in Python, from the rates of the twenty stations that have one.
    [Fact]
    public void Moments_and_tests_are_those_of_the_usable_stations()
    {
        var rate = LogVoteRate.Of(Registered, Votes)!;
        Assert.Multiple(
            () => Figure.IsSame(20, rate.Count),
            () => Figure.IsSame(2, rate.Excluded),
            () => Figure.Is(0.8054432050430547, rate.Mean),
            () => Figure.Is(0.3200358135474064, rate.Deviation),
            () => Figure.Is(0.18504908111940485, rate.Skewness),
            () => Figure.Is(1.865873710228859, rate.Kurtosis, 1e-11),
            () => Figure.Is(0.4145526957181905, rate.SkewnessZ, 1e-11),
            () => Figure.Is(-1.4860041202126186, rate.KurtosisZ, 1e-11),
            () => Figure.Is(2.3800621828160975, rate.Omnibus, 1e-11),
            () => Figure.Is(0.30421180554628596, rate.OmnibusPValue.Value, 1e-11),
            () => Figure.Is(1.1860125757021653, rate.JarqueBera, 1e-11));
    }

    [Fact]
    public void Too_few_or_equal_rates_have_none()
    {
        Figure.IsNone(LogVoteRate.Of(Registered.AsSpan(0, 19), Votes.AsSpan(0, 19)));
        Figure.IsNone(LogVoteRate.Of(Registered, [.. Enumerable.Repeat(40, 22)]));
        Assert.ThrowsAny<ArgumentException>(() => LogVoteRate.Of([100], [40, 50]));
    }
}
