namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class RegressionSlopeTests
{
    // A t of 3 with ten degrees of freedom: the tail summed up in Python, and the table's 2.228.
    [Fact]
    public void The_interval_and_the_p_value_are_those_of_t()
    {
        var slope = new RegressionSlope(1.5, 0.5, 10);
        Assert.Multiple(
            () => Figure.Is(0.01334365502257, slope.PValueAgainst()?.Value, 1e-10),
            () => Figure.Is(1, slope.PValueAgainst(1.5)?.Value),
            () => Figure.Is(1.5 - 0.5 * 2.2281388519649385, slope.Interval.Low, 1e-9),
            () => Figure.Is(1.5 + 0.5 * 2.2281388519649385, slope.Interval.High, 1e-9));
    }

    [Fact]
    public void Without_an_error_there_is_no_p_value() =>
        Figure.IsNone(new RegressionSlope(1.5, 0, 10).PValueAgainst());
}
