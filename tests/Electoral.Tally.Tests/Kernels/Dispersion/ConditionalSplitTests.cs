using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels.Dispersion;

public sealed class ConditionalSplitTests
{
    [Theory]
    [InlineData(40, 60, 30)]
    [InlineData(7, 9, 3)]
    [InlineData(400, 350, 700)]
    public void Without_dispersion_it_is_hypergeometric(int one, int other, int sum)
    {
        var split = new ConditionalSplit(one, other, sum, 0.3, 0, 0);
        double logAll = SpecialFunctions.LogChoose(one + other, sum);
        for (int k = Math.Max(0, sum - other); k <= Math.Min(one, sum); k++)
        {
            double expected = SpecialFunctions.LogChoose(one, k) + SpecialFunctions.LogChoose(other, sum - k) - logAll;
            var (below, at, above) = split.Tails(k);
            Assert.Equal(expected, at, 1e-9 * Math.Max(1, Math.Abs(expected)));
            Assert.Equal(1, Math.Exp(below) + Math.Exp(at) + Math.Exp(above), 1e-11);
        }
    }

    [Fact]
    public void With_dispersion_it_is_the_product_of_two_beta_binomials()
    {
        const int One = 30, Other = 45, Sum = 40;
        const double Mean = 0.6, Rho1 = 0.02, Rho2 = 0.01;
        var split = new ConditionalSplit(One, Other, Sum, Mean, Rho1, Rho2);
        double[] terms = [.. Enumerable.Range(0, One + 1).Select(k => Sum - k > Other
            ? 0
            : Math.Exp(LogMass(k, One, Mean, Rho1) + LogMass(Sum - k, Other, Mean, Rho2)))];
        for (int k = 0; k <= One; k++)
        {
            Assert.Equal(Math.Log(terms[k] / terms.Sum()), split.Tails(k).At, 1e-9);
            Assert.Equal(terms[(k + 1)..].Sum() / terms.Sum(), Math.Exp(split.Tails(k).Above), 1e-12);
        }
    }

    [Fact]
    public void A_tail_keeps_its_size_far_below_any_double()
    {
        // All votes of a centre at one of two stations of 2,000.
        var (below, at, above) = new ConditionalSplit(2_000, 2_000, 2_000, 0.5, 0, 0).Tails(2_000);
        Assert.Equal(-SpecialFunctions.LogChoose(4_000, 2_000), at, 1e-6);
        Assert.True(at < -2_700);
        Assert.Equal(double.NegativeInfinity, above);
        Assert.Equal(0, below, 1e-12);
    }

    private static double LogMass(int k, int n, double mean, double rho)
    {
        double alpha = mean * (1 - rho) / rho, beta = (1 - mean) * (1 - rho) / rho;
        return SpecialFunctions.LogChoose(n, k) + LogBeta(k + alpha, n - k + beta) - LogBeta(alpha, beta);
    }

    private static double LogBeta(double a, double b) =>
        SpecialFunctions.LogGamma(a) + SpecialFunctions.LogGamma(b) - SpecialFunctions.LogGamma(a + b);
}
