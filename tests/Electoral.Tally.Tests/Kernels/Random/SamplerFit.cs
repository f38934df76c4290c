namespace Electoral.Tally.Tests.Kernels;

/// <summary>Goodness of fit of samplers at fixed seeds: what passes once passes always, and a
/// wrong sampler fails.</summary>
internal static class SamplerFit
{
    private const int Draws = 100_000;
    private const int ContinuousDraws = 30_000;

    /// <summary>Pearson's statistic against exact masses; cells that expect fewer than 10 are joined.</summary>
    public static void AssertCounts(Func<long> draw, Func<long, double> mass, long last)
    {
        var seen = new Dictionary<long, int>();
        for (int i = 0; i < Draws; i++)
        {
            long value = draw();
            Assert.InRange(value, 0, last);
            seen[value] = seen.GetValueOrDefault(value) + 1;
        }

        double statistic = 0, expectedInCell = 0, total = 0;
        int cells = 0, observedInCell = 0;
        for (long value = 0; value <= last; value++)
        {
            expectedInCell += Draws * mass(value);
            observedInCell += seen.GetValueOrDefault(value);
            total += mass(value);
            bool closes = expectedInCell >= 10 && Draws * (1 - total) >= 10;
            if (closes || value == last)
            {
                statistic += Square(observedInCell - expectedInCell) / expectedInCell;
                cells++;
                (expectedInCell, observedInCell) = (0, 0);
            }
        }

        Assert.Equal(1, total, 1e-9);
        Assert.True(cells > 1, "The check needs at least two cells.");
        double excess = (statistic - (cells - 1)) / Math.Sqrt(2.0 * (cells - 1));
        Assert.InRange(excess, -4, 4);
    }

    /// <summary>Kolmogorov's distance against an exact distribution function; 1.95/√n has a p-value of 0.001.</summary>
    public static void AssertContinuous(Func<double> draw, Func<double, double> distribution)
    {
        double[] values = [.. Enumerable.Range(0, ContinuousDraws).Select(_ => draw()).Order()];
        double distance = 0;
        for (int i = 0; i < ContinuousDraws; i++)
        {
            double at = distribution(values[i]);
            distance = Math.Max(distance, Math.Max((i + 1.0) / ContinuousDraws - at, at - (double)i / ContinuousDraws));
        }

        Assert.InRange(distance * Math.Sqrt(ContinuousDraws), 0.3, 1.95);
    }

    private static double Square(double x) => x * x;
}
