using Electoral.Tally.Tests.Kernels;

namespace Electoral.Tally.Tests.Statistics;

public class QuantilesTests
{
    private static readonly double[] Values = [7, 1, 3, 12, 5, 5];

    /// <summary>R 4.2 quantile(c(7, 1, 3, 12, 5, 5), …), type 7.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 2)]
    [InlineData(0.25, 3.5)]
    [InlineData(0.5, 5)]
    [InlineData(0.75, 6.5)]
    [InlineData(0.9, 9.5)]
    [InlineData(1, 12)]
    public void Interpolates_as_type_7(double probability, double expected) =>
        Expect.Close(expected, Quantiles.Quantile(Values, probability));

    [Fact]
    public void Several_at_once_and_input_untouched()
    {
        double[] copy = [.. Values];
        Assert.Equal([3.5, 5, 6.5], Quantiles.Quantile(copy, (double[])[0.25, 0.5, 0.75]));
        Assert.Equal(Values, copy);
    }

    [Fact]
    public void Medians()
    {
        Assert.Equal(5, Quantiles.Median(Values));
        Assert.Equal(2.5, Quantiles.Median([4, 1]));
        Assert.Equal(9, Quantiles.Median([9]));
    }

    /// <summary>R 4.2 mad(…, constant = 1) and mad(…), but for R's constant of four decimals.</summary>
    [Fact]
    public void Median_absolute_deviation()
    {
        Assert.Equal(2, Quantiles.MedianAbsoluteDeviation(Values));
        Expect.Close(2.965204437011204, Quantiles.MedianAbsoluteDeviation(Values, Quantiles.NormalScale));
        Assert.Equal(0, Quantiles.MedianAbsoluteDeviation([4, 4, 4, 90]));
    }

    [Fact]
    public void Refuses_what_has_no_quantile()
    {
        Assert.Throws<ArgumentException>(() => Quantiles.Median([]));
        Assert.Throws<ArgumentException>(() => Quantiles.Median([1, double.NaN]));
        Assert.Throws<ArgumentException>(() => Quantiles.MedianAbsoluteDeviation([double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Quantile([1.0], 1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Quantile([1.0], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Quantile([1.0], (double[])[0.5, -1]));
    }
}
