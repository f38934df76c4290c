using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Percentages;

/// <summary>
/// What the chance of a whole percentage at a station's own share is off on average, by summing over all counts.
/// </summary>
public sealed class CorrectedChanceTests
{
    [Theory]
    [InlineData(60, 140)]
    [InlineData(250, 300)]
    public void The_correction_takes_most_of_the_bias(int smallest, int largest)
    {
        double plain = 0, corrected = 0;
        for (int size = smallest; size <= largest; size++)
        {
            // Shares as a country has them: not all the same, but nearer to one another than to anything.
            foreach (double share in (double[])[0.44, 0.46, 0.48, 0.5, 0.52, 0.54, 0.56])
            {
                var (bias, left) = BiasOf(size, share);
                plain += bias;
                corrected += left;
            }
        }

        Assert.True(plain > 0.3, $"{plain}");
        Assert.InRange(corrected / plain, -0.25, 0.25);
    }

    [Fact]
    public void A_share_of_all_or_none_needs_no_correction()
    {
        var rows = new PercentageRows([1]);
        rows.Begin(150);
        Assert.Equal(1, rows.Corrected(0), 12);
        Assert.Equal(1, rows.Corrected(150), 12);
    }

    /// <summary>How often counts are at a whole percentage beyond what their own shares say, on average.</summary>
    private static (double Plain, double Corrected) BiasOf(int size, double share)
    {
        var rows = new PercentageRows([1]);
        rows.Begin(size);
        double plain = 0, corrected = 0;
        Span<double> chance = stackalloc double[1];
        for (int count = 0; count <= size; count++)
        {
            double mass = Math.Exp(BinomialDistribution.LogMass(count, size, share));
            bool isHit = Enumerable.Range(0, 101).Any(
                percent => 20 * Math.Abs((100 * count) - (percent * size)) <= size);
            rows.Fill(count, chance);
            plain += mass * ((isHit ? 1 : 0) - chance[0]);
            corrected += mass * ((isHit ? 1 : 0) - rows.Corrected(count));
        }

        return (plain, corrected);
    }
}
