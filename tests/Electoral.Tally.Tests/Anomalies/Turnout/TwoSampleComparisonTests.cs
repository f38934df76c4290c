namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class TwoSampleComparisonTests
{
    // Counted by hand; Welch's t, its degrees of freedom and its tail in Python.
    [Fact]
    public void Figures_are_those_of_the_definitions()
    {
        var compared = TwoSampleComparison.Of([1, 2, 3, 4, 5], [2, 4, 6, 8]);
        Assert.Multiple(
            () => Figure.IsSame(5, compared.FirstCount),
            () => Figure.IsSame(4, compared.SecondCount),
            () => Figure.Is(-2, compared.Difference),
            () => Figure.Is(-1.3587324409735149, compared.WelchT),
            () => Figure.Is(4.749414519906324, compared.WelchDegreesOfFreedom, 1e-11),
            () => Figure.Is(0.2351941113894612, compared.WelchPValue?.Value, 1e-8),
            () => Figure.Is(5, compared.MannWhitney),
            () => Figure.Is(0.25, compared.Superiority),
            () => Figure.Is(0.5, compared.KolmogorovSmirnov),
            () => Figure.Is(0.375, compared.VarianceRatio));
    }

    [Fact]
    public void Equal_samples_have_no_variance_and_say_so()
    {
        var compared = TwoSampleComparison.Of([2, 2, 2], [2, 2]);
        Figure.IsNone(compared.WelchPValue);
        Figure.IsNone(compared.MannWhitneyPValue);
        Figure.IsNone(compared.VarianceRatio);
        Figure.Is(0, compared.KolmogorovSmirnov);
        Figure.Is(0.5, compared.Superiority);
    }

    [Fact]
    public void A_difference_of_any_size_keeps_its_p_value()
    {
        double[] low = [.. Enumerable.Range(0, 2_000).Select(i => i % 10 * 1.0)];
        var compared = TwoSampleComparison.Of(low, Array.ConvertAll(low, value => value + 1_000));
        Assert.InRange(compared.WelchPValue!.Value.LogValue, double.MinValue, -1_000);
        Assert.DoesNotContain("p = 0)", compared.WelchPValue.ToString(), StringComparison.Ordinal);
        Assert.InRange(compared.KolmogorovSmirnovPValue.LogValue, double.MinValue, -690);
    }
}
