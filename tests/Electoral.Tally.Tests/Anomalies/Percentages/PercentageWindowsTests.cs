using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Percentages;

public sealed class PercentageWindowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(100)]
    public void The_chance_is_that_of_the_counts_one_by_one(int period)
    {
        var windows = new PercentageWindows(period);
        var law = new BinomialRow();
        foreach (int whole in (int[])[1, 2, 19, 20, 99, 100, 101, 350, 703, 1_999, 8_192, 20_001, 123_456])
        {
            windows.Begin(whole);
            law.Begin(whole);
            foreach (double share in (double[])[0, 0.003, 0.0501, 0.25, 0.5, 0.7312, 0.95, 0.999, 1])
            {
                law.Fill(share);
                double sum = 0;
                for (long count = law.First; count < Math.Min(law.End, whole + 1L); count++)
                {
                    if (IsHit(count, whole, period)) sum += law[count];
                }

                Assert.Equal(sum, windows.Chance(law), 1e-13);
            }
        }
    }

    private static bool IsHit(long count, long whole, int period)
    {
        for (int percent = 0; percent <= 100; percent += period)
        {
            if (Math.Abs(100 * count - percent * whole) * 20 <= whole) return true;
        }

        return false;
    }
}
