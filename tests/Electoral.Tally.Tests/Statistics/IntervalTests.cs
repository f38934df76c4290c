using System.Globalization;

namespace Electoral.Tally.Tests.Statistics;

public class IntervalTests
{
    private static readonly Interval Wilson = new(0.125, 0.5, 0.95, IntervalAssumption.RandomSample, "Wilson");

    [Fact]
    public void Says_its_confidence_method_and_assumption() =>
        Assert.Equal("0.125 to 0.5 (95 %, Wilson; random sample)", Wilson.ToString());

    [Fact]
    public void Formats_its_ends_for_a_culture()
    {
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        Assert.Equal("0,1250 to 0,5000 (95 %, Wilson; random sample)", Wilson.ToString("F4", german));
    }

    [Fact]
    public void Contains_its_ends()
    {
        Assert.True(Wilson.Contains(0.125));
        Assert.True(Wilson.Contains(0.5));
        Assert.False(Wilson.Contains(0.51));
        Assert.False(Wilson.Contains(double.NaN));
        Assert.Equal(0.375, Wilson.Width);
    }

    [Fact]
    public void An_end_may_be_infinite()
    {
        var above = new Interval(
            3, double.PositiveInfinity, 0.9, IntervalAssumption.ExchangeableWithBaseline, "conformal");
        Assert.True(above.Contains(1e300));
    }

    [Theory]
    [InlineData(2, 1, 0.95)]
    [InlineData(double.NaN, 1, 0.95)]
    [InlineData(0, double.NaN, 0.95)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 1, 1.5)]
    [InlineData(0, 1, double.NaN)]
    public void Refuses_what_is_no_interval(double low, double high, double confidence) =>
        Assert.ThrowsAny<ArgumentException>(() => new Interval(low, high, confidence, default, "x"));

    [Fact]
    public void Refuses_to_be_without_a_method() =>
        Assert.Throws<ArgumentException>(() => new Interval(0, 1, 1, IntervalAssumption.None, ""));

    [Fact]
    public void The_default_prints() =>
        Assert.Equal("0 to 0 (0 %, ; assumption not stated)", default(Interval).ToString());
}
