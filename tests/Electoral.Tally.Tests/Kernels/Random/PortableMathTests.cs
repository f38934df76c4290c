using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class PortableMathTests
{
    [Fact]
    public void Agrees_with_the_platform_to_the_last_digits()
    {
        var random = new CounterRandom(11, 0, 0);
        for (int i = 0; i < 100_000; i++)
        {
            double x = Math.Pow(10, 600 * random.NextDouble() - 300);
            double near = 0.5 + random.NextDouble();
            double power = 1400 * random.NextDouble() - 700;
            AssertClose(Math.Log(x), PortableMath.Log(x));
            AssertClose(Math.Log(near), PortableMath.Log(near));
            AssertClose(Math.Exp(power), PortableMath.Exp(power));
        }
    }

    [Theory]
    [InlineData(1e-20, 1e-20)]
    [InlineData(1e-9, 9.999999995e-10)]
    [InlineData(-1e-9, -1.0000000005e-9)]
    [InlineData(-0.5, -0.6931471805599453)]
    [InlineData(3, 1.3862943611198906)]
    public void Logarithm_of_one_plus_keeps_small_numbers(double x, double expected) =>
        AssertClose(expected, PortableMath.LogOnePlus(x));

    [Fact]
    public void Factorials()
    {
        double log = 0;
        for (int k = 1; k <= 2000; k++)
        {
            log += Math.Log(k);
            Assert.Equal(log, PortableMath.LogFactorial(k), 1e-12 * Math.Max(1, log));
        }

        Assert.Equal(0, PortableMath.LogFactorial(0), 1e-15);
    }

    [Fact]
    public void The_exponential_underflows_to_zero() => Assert.Equal(0, PortableMath.Exp(-1000));

    private static void AssertClose(double expected, double actual) =>
        Assert.InRange(Math.Abs(actual - expected), 0, 5e-16 * Math.Abs(expected));
}
