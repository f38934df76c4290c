namespace Electoral.Tally.Tests.Rendering.Charts;

public sealed class PlotScaleTests
{
    [Theory]
    [InlineData(0, 84)]
    [InlineData(50, 380)]
    [InlineData(100, 676)]
    [InlineData(-10, 84)]
    [InlineData(1000, 676)]
    public void Values_lie_in_proportion_and_never_outside(double value, double place) =>
        Assert.Equal(place, new PlotScale(0, 100, 84, 676).At(value), 1e-9);

    [Fact]
    public void An_axis_may_run_downwards() => Assert.Equal(322 - 0.25 * 276, new PlotScale(0, 8, 322, 46).At(2), 1e-9);

    [Theory]
    [InlineData(0, 1, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(-3, 7, new double[] { -2, 0, 2, 4, 6 })]
    [InlineData(0, 1_300_000, new double[] { 0, 500_000, 1_000_000 })]
    public void Labels_are_round_and_inside(double low, double high, double[] expected) =>
        Assert.Equal(expected, new PlotScale(low, high, 0, 100).Ticks(5), (a, b) => Math.Abs(a - b) < 1e-9);

    [Fact]
    public void Whole_numbers_have_no_labels_between_them() =>
        Assert.Equal([0, 1, 2], new PlotScale(0, 2, 0, 100).Ticks(10, 1));
}
