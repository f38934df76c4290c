using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Estimation;

/// <summary>The bootstrap that users call: draws against a plain loop, replicates against exact figures.</summary>
public class BootstrapProperties
{
    private static readonly Gen<(int[] First, int[] Second)> Pairs = PairsUpTo(3, 900, PairDraws.Limit - 1);

    private static Gen<(int[] First, int[] Second)> PairsUpTo(params int[] spreads) =>
        from spread in Gen.Elements(spreads)
        from size in Gen.Choose(1, 700)
        from first in Gen.Choose(-spread, spread).ArrayOf(size)
        from second in Gen.Choose(-spread, spread).ArrayOf(size)
        select (first, second);

    [Property]
    public Property Draws_are_those_of_the_plain_lanes_either_way() => Prop.ForAll(
        Pairs.ToArbitrary(), Gen.Choose(0, 2_000).ToArbitrary(), (pairs, draws) =>
        {
            var (first, second) = pairs;
            long[] packed = [.. first.Zip(second, PairDraws.Pack)];
            LaneRandom one = new(5, draws, 7), other = new(5, draws, 7);
            var narrow = PairDraws.Sum(packed, draws, ref one);
            var wide = PairDraws.Sum(
                Array.ConvertAll(first, count => (double)count), Array.ConvertAll(second, count => (double)count),
                draws, ref other);
            int[] indexes = [.. StationDraws.Indexes(first.Length, draws, 5, draws, 7)];
            Assert.All(indexes, index => Assert.InRange(index, 0, first.Length - 1));
            Assert.Equal(indexes.Sum(index => (long)first[index]), narrow.First);
            Assert.Equal(indexes.Sum(index => (long)second[index]), narrow.Second);
            Assert.Equal((narrow.First, narrow.Second), ((long)wide.First, (long)wide.Second));
        });

    [Fact]
    public void Replicates_are_the_same_for_any_number_of_threads_and_order_of_sheets()
    {
        var collected = new Collected(Seed: 4, Percent: 60, Dropped: 2);
        var replicates = ((int[])[1, 2, 7]).Select(threads => Ratio(collected, threads).Replicates).ToList();
        replicates.Add(Ratio(collected.Shuffled(), 2).Replicates);
        Assert.All(replicates, other => Assert.Equal(replicates[0], other));
    }

    [Fact]
    public void Totals_have_the_exact_mean_and_deviation()
    {
        const int Replicates = 20_000;
        var collected = new Collected(Seed: 9, Percent: 50, Dropped: 0);
        var sample = collected.Sample();
        var exact = sample.Total(collected.Margin);
        var found = sample.BootstrapTotal(collected.Margin, new() { Replicates = Replicates, Seed = 3 });

        // Five standard errors of a mean and of a standard deviation.
        Assert.Equal(exact.Value, found.Estimate.Value, 1e-6);
        Assert.Equal(exact.Value, found.Replicates.Average(), 5 * exact.StandardError / Math.Sqrt(Replicates));
        Assert.Equal(
            exact.StandardError, found.Estimate.StandardError, 5 * exact.StandardError / Math.Sqrt(2.0 * Replicates));
    }

    [Fact]
    public void A_statistic_that_adds_up_has_the_replicates_of_the_total()
    {
        var collected = new Collected(Seed: 4, Percent: 60, Dropped: 2);
        var sample = collected.Sample();
        var options = new BootstrapOptions { Replicates = 70, Seed = 8 };
        double[] margins = [.. sample.Rows.Select(row => (double)((row.VotesAt(0) ?? 0) - (row.VotesAt(1) ?? 0)))];
        var total = sample.BootstrapTotal(collected.Margin, options);
        var own = sample.Bootstrap(weights => weights.Zip(margins, (weight, margin) => weight * margin).Sum(), options);
        Assert.Equal(total.Estimate.Value, own.Estimate.Value, 1e-6);
        Assert.All(total.Replicates.Zip(own.Replicates), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        var alone = sample.Bootstrap(
            weights => weights.Sum(), options with { MaxDegreeOfParallelism = 1 });
        Assert.All(alone.Replicates, sum => Assert.Equal(sample.Units, sum, 1e-6));
    }

    [Fact]
    public void A_statistic_that_gives_no_number_is_refused() => Assert.Contains(
        "NaN",
        Assert.Throws<InvalidOperationException>(() =>
            new Collected(Seed: 4, Percent: 60, Dropped: 2).Sample().Bootstrap(_ => double.NaN)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Each_way_to_draw_has_the_law_of_two_draws_of_three()
    {
        // Two of three units of 0, 1 and 5, each of the nine pairs alike: sums 0, 1, 2, 5, 6, 10.
        const int Replicates = 18_000;
        var stratum = new RescaledStratum(UnitPathKey.Of("x"), weight: 1, fraction: 0, [0, 1, 5], [0, 0, 0]);
        int[] sums = [.. Enumerable.Range(0, Replicates).Select(
            replicate => (int)Math.Round(stratum.Replicate(13, replicate).Above * 2 / 3))];
        var expected = new Dictionary<int, double> { [0] = 1, [1] = 2, [2] = 1, [5] = 2, [6] = 2, [10] = 1 };
        Assert.Subset(expected.Keys.ToHashSet(), sums.ToHashSet());
        double chiSquare = expected.Sum(cell =>
        {
            double mean = cell.Value * Replicates / 9;
            return Math.Pow(sums.Count(sum => sum == cell.Key) - mean, 2) / mean;
        });

        // Six cells: above 28 comes up once in 25,000 seeds.
        Assert.InRange(chiSquare, 0, 28);
    }

    [Property]
    public Property Counts_too_large_to_be_packed_give_the_same_replicates() => Prop.ForAll(
        PairsUpTo(3, 900).ToArbitrary(), pairs =>
        {
            const double Times = 1L << 24;
            double[] above = Array.ConvertAll(pairs.First, count => (double)count);
            double[] below = Array.ConvertAll(pairs.Second, count => (double)count);
            var small = new RescaledStratum(1, 2.5, 0.4, above, below);
            var large = new RescaledStratum(
                1, 2.5, 0.4, Array.ConvertAll(above, count => count * Times), below);
            for (int replicate = 0; replicate < 3; replicate++)
            {
                var (expected, found) = (small.Replicate(6, replicate), large.Replicate(6, replicate));
                Assert.Equal((expected.Above * Times, expected.Below), found);
            }
        });

    [Fact]
    public void A_frame_that_was_collected_whole_has_no_deviation()
    {
        var collected = new Collected(Seed: 2, Percent: 100, Dropped: 0);
        var found = collected.Sample().BootstrapTotal(collected.Margin, new() { Replicates = 10 });
        Assert.Equal(0, found.Estimate.StandardError);
    }

    private static BootstrapEstimate Ratio(Collected collected, int threads) =>
        collected.Sample(new() { MaxDegreeOfParallelism = threads }).BootstrapRatio(
            collected.Margin, LinearCount.Valid, new() { Replicates = 50, Seed = 8 });
}
