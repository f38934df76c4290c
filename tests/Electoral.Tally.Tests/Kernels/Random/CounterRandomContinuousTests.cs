using Electoral.Tally.Kernels;
using MathNet.Numerics.Distributions;

namespace Electoral.Tally.Tests.Kernels;

public class CounterRandomContinuousTests
{
    private CounterRandom _random = new(20240728, 1, UnitPathKey.Of("continuous"));

    [Fact]
    public void A_normal_number() => SamplerFit.AssertContinuous(() => _random.NextNormal(), x => Normal.CDF(0, 1, x));

    [Fact]
    public void An_exponential_number() =>
        SamplerFit.AssertContinuous(() => _random.NextExponential(), x => 1 - Math.Exp(-x));

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(400)]
    public void Gamma_of_any_shape(double shape) =>
        SamplerFit.AssertContinuous(() => _random.NextGamma(shape), x => x < 1e-9
            ? Math.Pow(x, shape) / MathNet.Numerics.SpecialFunctions.Gamma(shape + 1) // the oracle stops short of 0
            : Gamma.CDF(shape, 1, x));

    [Theory]
    [InlineData(0.02, 0.03)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.7, 30)]
    [InlineData(2, 5)]
    [InlineData(300, 200)]
    public void Beta_of_any_shapes(double alpha, double beta)
    {
        // Where both shapes are tiny, half the numbers round to 0 or 1: compare the numbers between.
        SamplerFit.AssertContinuous(
            () => Draw(alpha, beta), x => (Beta.CDF(alpha, beta, x) - Low(alpha, beta)) / Middle(alpha, beta));
    }

    private double Draw(double alpha, double beta)
    {
        while (true)
        {
            double x = _random.NextBeta(alpha, beta);
            Assert.InRange(x, 0, 1);
            if (x is > 1e-9 and < 1 - 1e-9)
            {
                return x;
            }
        }
    }

    private static double Low(double alpha, double beta) => Beta.CDF(alpha, beta, 1e-9);

    private static double Middle(double alpha, double beta) => Beta.CDF(alpha, beta, 1 - 1e-9) - Low(alpha, beta);

    [Fact]
    public void Two_normals_of_a_pair_are_uncorrelated()
    {
        double sum = 0, sumOfSquares = 0;
        const int pairs = 100_000;
        for (int i = 0; i < pairs; i++)
        {
            double x = _random.NextNormal(), y = _random.NextNormal();
            sum += x * y;
            sumOfSquares += (x * x - 1) * (y * y - 1);
        }

        Assert.InRange(sum / Math.Sqrt(pairs), -3.5, 3.5);
        Assert.InRange(sumOfSquares / 2 / Math.Sqrt(pairs), -4, 4);
    }
}
