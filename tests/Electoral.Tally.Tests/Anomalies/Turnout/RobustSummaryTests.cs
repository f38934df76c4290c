namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class RobustSummaryTests
{
    // By hand: the hinges of eleven numbers lie between the third and the fourth from each end.
    [Fact]
    public void Figures_are_those_of_the_definitions()
    {
        var summary = RobustSummary.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100]);
        Assert.Multiple(
            () => Figure.IsSame(11, summary.Count),
            () => Figure.Is(155 / 11.0, summary.Mean),
            () => Figure.Is(6, summary.Median),
            () => Figure.Is(3, summary.MedianAbsoluteDeviation),
            () => Figure.IsSame(new NumberRange(3.5, 8.5), summary.Quartiles),
            () => Figure.IsSame(new NumberRange(3.5, 8.5), summary.Hinges),
            () => Figure.IsSame(new NumberRange(-4, 16), summary.TukeyFences),
            () => Figure.IsSame(new NumberRange(-11.5, 23.5), summary.FarFences),
            () => Figure.Is(RobustSummary.ModifiedScale * 94 / 3, summary.ModifiedZ?[10]));
        Assert.Equal([10], summary.Outside(summary.TukeyFences));
    }

    [Fact]
    public void More_than_half_equal_values_have_no_modified_score()
    {
        var summary = RobustSummary.Of([1, 1, 1, 1, 5]);
        Figure.IsNone(summary.ModifiedZ);
        Figure.Is(0, summary.MedianAbsoluteDeviation);
        Assert.InRange(summary.Medcouple, -1, 1);
        Figure.IsNone(RobustSummary.Of([3, 3]).Skewness);
        Figure.IsNone(RobustSummary.Of([3]).StandardDeviation);
    }
}
