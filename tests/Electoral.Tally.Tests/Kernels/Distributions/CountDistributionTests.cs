using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Reference numbers: mpmath 1.3 with 60 digits (sums of masses), unless another source is named.</summary>
public class CountDistributionTests
{
    private const double Never = double.NegativeInfinity;

    [Theory]
    [InlineData(3, 10, 0.3, -1.3211512777668886, -0.48253426905702906, -0.4313819902707923)]
    [InlineData(0, 10, 0.25, -2.8768207245178092, 0, -2.8768207245178092)]
    [InlineData(10, 10, 0.25, -13.862943611198906, -13.862943611198906, 0)]
    [InlineData(60, 100, 0.5, -4.5241556388600275, -3.559819203446907, -0.017756823491597705)]
    [InlineData(900, 1000, 0.5, -371.23389312668075, -371.1164211849318, 0)]
    [InlineData(30, 1000, 0.5, -561.012100252721, 0, -560.9807517334020)]
    [InlineData(1, 1_000_000, 1e-7, -2.4025849979940412, -2.352168413502429, -0.004689816104765514)]
    [InlineData(5, 1_000_000, 1e-7, -16.40042671276725, -16.38366036952949, -1.274880219377317e-09)]
    [InlineData(505_000, 1_000_000, 0.5, -57.13433024582849, -53.2220203452642, -7.537006094118304e-24)]
    [InlineData(2_000_000, 2_000_000, 0.001, -13815510.557964275, -13815510.557964275, 0)]
    [InlineData(-1, 10, 0.3, Never, 0, Never)]
    [InlineData(11, 10, 0.3, Never, Never, 0)]
    [InlineData(0, 10, 0, 0, 0, 0)]
    [InlineData(3, 10, 1, Never, 0, Never)]
    public void Binomial(long count, long trials, double probability, double mass, double atLeast, double atMost)
    {
        Expect.Close(mass, BinomialDistribution.LogMass(count, trials, probability));
        Expect.Close(atLeast, BinomialDistribution.LogAtLeast(count, trials, probability));
        Expect.Close(atMost, BinomialDistribution.LogAtMost(count, trials, probability), 1e-9, 1e-30);
    }

    /// <summary>The sum of all masses that do not exceed the observed one, as R 4.2 binom.test takes it.</summary>
    [Theory]
    [InlineData(682, 925, 0.75)] // the example of R's page: p = 0.3825
    [InlineData(3, 10, 0.5)]
    [InlineData(5, 10, 0.5)]
    [InlineData(0, 7, 0.3)]
    [InlineData(7, 7, 0.3)]
    [InlineData(40, 400, 0.1)]
    [InlineData(90, 400, 0.1)]
    public void Two_sided_binomial(long count, long trials, double probability)
    {
        double observed = BinomialDistribution.LogMass(count, trials, probability), sum = 0;
        for (long k = 0; k <= trials; k++)
        {
            double mass = BinomialDistribution.LogMass(k, trials, probability);
            sum += mass <= observed + 1e-7 ? Math.Exp(mass) : 0;
        }

        double actual = Math.Exp(BinomialDistribution.LogTwoSided(count, trials, probability));
        Expect.Close(sum, actual);
        Assert.True(count != 682 || Math.Abs(actual - 0.3825) < 5e-5);
    }

    [Theory]
    [InlineData(200, 9, 30, 4, -3.649791661565779, -3.4900157354951267, -0.0045140208140646895)]
    [InlineData(200, 58, 30, 4, -3.8922981260362057, -0.008014028674570479, -3.562055950464521)]
    [InlineData(3000, 71, 150, 0, -3.686134310390193, 0, -3.686134310390193)]
    [InlineData(30026, 4217, 2452, 100, -146.3665534116106, 0, -146.09045325456998)]
    [InlineData(30026, 4217, 2452, 345, -3.723204440658852, -0.7043050661849622, -0.6354362215086786)]
    [InlineData(30026, 4217, 2452, 900, -442.0272379377577, -441.75885582830784, 0)]
    [InlineData(60, 54, 20, 20, -2.568248987916693, -2.568248987916693, 0)]
    [InlineData(1000, 500, 400, 150, -23.926544911193286, -2.947489904506955e-11, -23.381046117335593)]
    [InlineData(60, 54, 20, 13, Never, 0, Never)]
    [InlineData(60, 0, 20, 0, 0, 0, 0)]
    [InlineData(60, 60, 20, 20, 0, 0, 0)]
    public void Hypergeometric(
        long population, long marked, long sample, long count, double mass, double atLeast, double atMost)
    {
        var distribution = new HypergeometricDistribution(population, marked, sample);
        Expect.Close(mass, distribution.LogMass(count));
        Expect.Close(atLeast, distribution.LogAtLeast(count));
        Expect.Close(atMost, distribution.LogAtMost(count));
    }

    [Theory]
    [InlineData(300, 12.5, 6.5, 200, -4.441421517364093, -0.7022186902302241, -0.6610780829464735)]
    [InlineData(300, 12.5, 6.5, 290, -11.606712683684167, -10.62184699972111, -1.5272924597052186e-05)]
    [InlineData(5, 0.7, 0.3, 5, -0.7643913342821329, -0.7643913342821329, 0)]
    [InlineData(1000, 200, 100, 700, -4.901306637061133, -1.9342917812730425, -0.14744456732535527)]
    [InlineData(1000, 200, 100, 100, -190.01937896072272, 0, -189.55778361706916)]
    [InlineData(400, 0.5, 0.5, 0, -3.568409716397311, 0, -3.568409716397311)]
    [InlineData(400, 0.5, 0.5, 300, -6.300872877437135, -1.0951789775516378, -0.40443319264504135)]
    [InlineData(2000, 1e7, 2e7, 900, -62.50235151083315, -61.56442434765056, -1.1148457473510267e-27)]
    [InlineData(500, 0.001, 2, 1, -6.915547779680091, -5.153742276265484, -0.0047969917181554175)]
    public void Beta_binomial(
        long trials, double alpha, double beta, long count, double mass, double atLeast, double atMost)
    {
        var distribution = new BetaBinomialDistribution(trials, alpha, beta);
        Expect.Close(mass, distribution.LogMass(count));
        Expect.Close(atLeast, distribution.LogAtLeast(count));
        Expect.Close(atMost, distribution.LogAtMost(count));
    }

    /// <summary>scipy 1.10.1 betabinom: pmf(k) and sf(k) = P(X &gt; k).</summary>
    [Theory]
    [InlineData(300, 12.5, 6.5, 200, 0.011779182300775758, 0.48370557386712787)]
    [InlineData(300, 12.5, 6.5, 290, 9.104764739864109e-06, 1.5272807966533073e-05)]
    [InlineData(5, 0.7, 0.3, 5, 0.4656172499999999, 0)]
    [InlineData(1000, 200, 100, 700, 0.0074368594435205455, 0.1370897295792527)]
    public void Beta_binomial_beside_scipy(
        long trials, double alpha, double beta, long count, double mass, double above)
    {
        var distribution = new BetaBinomialDistribution(trials, alpha, beta);
        Expect.Close(mass, Math.Exp(distribution.LogMass(count)), 1e-10, 0);
        Expect.Close(above, Math.Exp(distribution.LogAtLeast(count + 1)), 1e-10, 0);
    }

    [Fact]
    public void Beta_binomial_quantile_is_the_least_count_that_reaches_the_probability()
    {
        var distribution = new BetaBinomialDistribution(300, 12.5, 6.5);
        foreach (double probability in (double[])[1e-12, 0.025, 0.5, 0.975, 1 - 1e-12])
        {
            long count = distribution.Quantile(probability);
            Assert.True(distribution.LogAtMost(count) >= Math.Log(probability));
            Assert.True(distribution.LogAtMost(count - 1) < Math.Log(probability));
        }
    }

    [Theory]
    [InlineData(0, 0.5, -0.5, 0, -0.5)]
    [InlineData(3, 2.5, -1.5428872736055899, -0.7848527198374081, -0.2776312408627553)]
    [InlineData(100, 50, -22.537075012748883, -21.862679706410287, -1.5697459725606003e-10)]
    [InlineData(10, 200, -162.12123890759514, 0, -162.07021956616435)]
    [InlineData(1_000_000, 1e6, -7.826693895520143, -0.692881254399696, -0.6926153990082546)]
    [InlineData(5, 1e-8, -96.89089547254387, -96.89089547087721, 0)]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(-1, 2, Never, 0, Never)]
    public void Poisson(long count, double mean, double mass, double atLeast, double atMost)
    {
        Expect.Close(mass, PoissonDistribution.LogMass(count, mean));
        Expect.Close(atLeast, PoissonDistribution.LogAtLeast(count, mean));
        Expect.Close(atMost, PoissonDistribution.LogAtMost(count, mean));
    }

    [Theory]
    [InlineData(10, 3, 4.787491742782046)] // ln 120
    [InlineData(52, 26, 33.83743278107478)]
    [InlineData(7, 7, 0)]
    [InlineData(1_000_000_000_000, 2, 54.56889505129615)] // ln(10¹²(10¹² − 1)/2)
    public void Choices(long n, long chosen, double expected) =>
        Expect.Close(expected, SpecialFunctions.LogChoose(n, chosen));
}
