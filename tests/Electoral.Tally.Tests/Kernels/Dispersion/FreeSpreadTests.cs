using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels.Dispersion;

public sealed class FreeSpreadTests
{
    [Theory]
    [InlineData(0, 120, 300, 250)]
    [InlineData(35, 120, 300, 250)]
    [InlineData(120, 120, 300, 250)]
    [InlineData(4, 7, 3, 6)]
    [InlineData(1, 1, 900, 2)]
    [InlineData(400, 400, 5_000, 600)]
    public void Probabilities_of_a_split_are_those_that_are_computed_one_by_one(
        long count, long first, long second, long sum)
    {
        var split = new CountSplit(count, first, second, sum, 0.42, 0.6);
        double[] found = new double[DispersionLattice.Count];
        new SplitDensities().Fill(split, found);
        for (int index = 0; index < found.Length; index++)
        {
            double rho = DispersionLattice.Values[index];
            double at = new ConditionalSplit(first, second, sum, 0.42, rho, 0.6 * rho).Tails(count).At;
            // Below that nothing is told from nothing.
            if (at > -250) Assert.Equal(0, Math.Log(found[index]) - at, 1e-8 * Math.Max(1, Math.Abs(at)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public void The_search_finds_what_expectation_and_maximisation_find(int odd)
    {
        var (densities, even) = Drawn(600, odd, 0.01);
        var found = FreeSpread.Of(densities, even, Workload.Alone);
        double without = Slowly(densities, even, isOddIn: false), with = Slowly(densities, even, isOddIn: true);
        Assert.InRange(found.Lacking, 0, 0.1);
        // The slow way ends below the maximum; the fast one says how far below it may be.
        Assert.InRange(without, found.LogLikelihoodWithout - 0.1, found.LogLikelihoodWithout + found.Lacking + 1e-9);
        Assert.InRange(with, found.LogLikelihood - 0.1, found.LogLikelihood + 0.1);
        Assert.Equal(odd > 0, found.Ratio > 10);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(67, false)]
    [InlineData(600, true)]
    [InlineData(5_003, true)]
    public void Derivatives_are_the_sums_over_the_scores(int count, bool isOddIn)
    {
        var (densities, even) = Drawn(count, 0, 0.004);
        int columns = FreeSpread.Points + (isOddIn ? 1 : 0);
        double[] weights = [.. Enumerable.Range(1, columns).Select(column => 2.0 * column / (columns * (columns + 1)))];
        double[] slopes = new double[columns];
        double[,] squares = new double[columns, columns];
        for (int i = 0; i < count; i++)
        {
            var own = densities.TileAt(i / SpreadDensities.Lanes);
            double[] at = new double[columns];
            for (int k = 0; k < columns; k++)
            {
                at[k] = k < FreeSpread.Points ? own[k * SpreadDensities.Lanes + i % SpreadDensities.Lanes] : even[i];
            }

            double mixed = at.Zip(weights, (density, weight) => density * weight).Sum();
            for (int k = 0; k < columns; k++)
            {
                slopes[k] += at[k] / mixed;
                for (int l = 0; l < columns; l++) squares[k, l] += at[k] / mixed * (at[l] / mixed);
            }
        }

        var found = new FreeSpreadSums(densities, even, Workload.Alone).Derivatives(weights);
        for (int k = 0; k < columns; k++)
        {
            Assert.Equal(slopes[k], found.Slopes[k], 1e-10 * slopes[k]);
            for (int l = 0; l < columns; l++) Assert.Equal(squares[k, l], found.Squares[k, l], 1e-10 * squares[k, l]);
        }
    }

    [Fact]
    public void The_search_does_not_depend_on_threads()
    {
        var (densities, even) = Drawn(9_000, 40, 0.004);
        var one = FreeSpread.Of(densities, even, Workload.Alone);
        Assert.Equal(one, FreeSpread.Of(densities, even, new Workload(3, 1, 0, CancellationToken.None)));
    }

    // A weight becomes the mean of its posteriors, again and again.
    private static double Slowly(SpreadDensities densities, double[] even, bool isOddIn)
    {
        int columns = FreeSpread.Points + (isOddIn ? 1 : 0);
        double[] weights = [.. Enumerable.Repeat(1.0 / columns, columns)];
        double value = 0;
        for (int step = 0; step < 4_000; step++)
        {
            double[] next = new double[columns];
            value = 0;
            for (int i = 0; i < densities.Count; i++)
            {
                var tile = densities.TileAt(i / SpreadDensities.Lanes);
                double[] parts = new double[columns];
                for (int k = 0; k < columns; k++)
                {
                    parts[k] = weights[k] * (k < FreeSpread.Points
                        ? tile[k * SpreadDensities.Lanes + i % SpreadDensities.Lanes] : even[i]);
                }

                double sum = parts.Sum();
                value += Math.Log(sum);
                for (int k = 0; k < columns; k++) next[k] += parts[k] / sum / densities.Count;
            }

            weights = next;
        }

        return value;
    }

    // Pairs of stations of 300 ballots, and some where any split is as likely as another.
    private static (SpreadDensities Densities, double[] Even) Drawn(int count, int odd, double rho)
    {
        var random = new CounterRandom(1, 0, 9);
        double alpha = 0.5 * (1 - rho) / rho;
        var splits = new CountSplit[count];
        for (int i = 0; i < count; i++)
        {
            int first = random.NextBetaBinomial(300, alpha, alpha), second = random.NextBetaBinomial(300, alpha, alpha);
            long sum = first + second, one = i < odd ? random.NextInt32(2) * Math.Min(300, sum) : first;
            one = Math.Max(one, sum - 300);
            splits[i] = new(one, 300, 300, sum, 0.5, 1);
        }

        return (SpreadDensities.Of(splits, Workload.Alone), Array.ConvertAll(splits, split => 1.0 / split.Outcomes));
    }
}
