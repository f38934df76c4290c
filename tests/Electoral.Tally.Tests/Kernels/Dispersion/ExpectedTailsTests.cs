using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels.Dispersion;

public sealed class ExpectedTailsTests
{
    private static readonly double[] Distances = [3, 4, 5];

    [Theory]
    [InlineData(0.0012, 0.001, 0.5, 1.5, 3_000)]
    [InlineData(0.001, 0.0001, 1.75, 1.01, 1_000_000)]
    [InlineData(0, 0.000001, 0.3, 1.5, 50_000)]
    [InlineData(0.2, 0.3, 1.75, 2, 400)]
    [InlineData(0.01, 0.005, 1, 399, 401)]
    public void Many_comparisons_are_expected_as_when_each_is_computed(
        double shared, double middle, double shape, double least, double largest)
    {
        var spread = new FittedSpread(shared, DispersionLaw.LogNormal, middle, shape);
        double[] gammas = Gammas(700, least, largest);
        double[] found = ExpectedTails.Of(spread, gammas, Distances);
        for (int d = 0; d < Distances.Length; d++)
        {
            double expected = gammas.Sum(gamma => Math.Exp(spread.LogTail(Distances[d], gamma)));
            Assert.Equal(expected, found[d], 1e-10 * gammas.Length);
        }
    }

    [Fact]
    public void Few_or_equal_comparisons_are_computed_one_by_one()
    {
        var spread = new FittedSpread(0.001, DispersionLaw.InverseGamma, 0.001, 1);
        foreach (double[] gammas in (double[][])
            [[], Gammas(ExpectedTails.FewestInterpolated - 1, 2, 900), [.. Enumerable.Repeat(77.0, 1_000)]])
        {
            double expected = 0;
            foreach (double gamma in gammas) expected += Math.Exp(spread.LogTail(4, gamma));
            Assert.Equal(expected, ExpectedTails.Of(spread, gammas, [4])[0]);
        }
    }

    [Theory]
    [InlineData(0.001, 0.0005, 1.2)]
    [InlineData(0, 0.00001, 0.4)]
    [InlineData(0.3, 0.2, 1.75)]
    public void No_tail_is_below_the_least_one_of_a_range(double shared, double middle, double shape)
    {
        var spread = new FittedSpread(shared, DispersionLaw.LogNormal, middle, shape);
        double[] gammas = Gammas(50, 1.2, 9_000);
        foreach (double score in (double[])[0, 0.5, -3, 7, 40])
        {
            double bound = spread.LeastLogTail(score, gammas.Min(), gammas.Max());
            Assert.All(gammas, gamma => Assert.True(spread.LogTail(score, gamma) >= bound - 1e-12));
            Assert.Equal(spread.LogTail(score, 8), spread.LeastLogTail(score, 8, 8));
        }
    }

    // Evenly apart in ln γ, both ends among them, in no order.
    private static double[] Gammas(int count, double least, double largest) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
            least * Math.Pow(largest / least, i * 11L % count / (double)(count - 1))),
    ];
}
