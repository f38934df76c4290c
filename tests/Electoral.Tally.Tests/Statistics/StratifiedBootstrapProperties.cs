using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Statistics;

/// <summary>The bootstrap's kernels against plain loops, and its replicates against what is known exactly.</summary>
public sealed class StratifiedBootstrapProperties
{
    private const long Never = long.MaxValue / int.MaxValue;

    private static readonly Gen<int[]> Values =
        from spread in Gen.Elements(3, 900, 40_000, 2_000_000)
        from size in Gen.Choose(1, 700)
        from values in Gen.Choose(-spread, spread).ArrayOf(size)
        select values;

    [Property]
    public Property Draws_are_those_of_the_plain_lanes() => Prop.ForAll(
        Values.ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (values, stream) =>
        {
            ulong unit = UnitPathKey.Of("1", "2"), seed = (ulong)stream * 77;
            var random = new LaneRandom(seed, stream, unit);
            Assert.Equal(
                StationDraws.Scalar<int>(values, seed, stream, unit), StationDraws.Sum<int>(values, ref random));
        });

    [Fact]
    public void Draws_that_would_come_up_too_often_are_drawn_again()
    {
        // With 3 × 2^20 values a lower half is too small once in 1,366 draws.
        var values = Enumerable.Range(0, 3 << 20).ToArray();
        var random = new LaneRandom(5, 6, 7);
        Assert.Equal(StationDraws.Scalar<int>(values, 5, 6, 7), StationDraws.Sum<int>(values, ref random));
    }

    [Fact]
    public void Lanes_are_those_of_the_plain_generator()
    {
        var random = new LaneRandom(1, 2, 3);
        ScalarLane[] lanes = [.. Enumerable.Range(0, LaneRandom.Lanes).Select(lane => new ScalarLane(1, 2, 3, lane))];
        for (int i = 0; i < 50; i++)
        {
            var next = random.Next();
            for (int lane = 0; lane < lanes.Length; lane++) Assert.Equal(lanes[lane].Next(), next[lane]);
        }
    }

    [Fact]
    public void Products_of_even_lanes_are_whole()
    {
        var numbers = Vector512.Create(uint.MaxValue) - Vector512<uint>.Indices * 1_000_003u;
        var products = WideProduct.OfEven(numbers, 4_000_000_007);
        Assert.Equal(WideProduct.OfEvenPortable(numbers, 4_000_000_007), products);
        for (int i = 0; i < 8; i++) Assert.Equal(numbers[2 * i] * 4_000_000_007ul, products[i]);
    }

    [Property(MaxTest = 30)]
    public Property Replicates_are_the_same_on_any_number_of_threads() => Prop.ForAll(
        Values.ArrayOf(4).ToArbitrary(), strata =>
        {
            BootstrapStratum[] all = [.. strata.Select((values, index) => new BootstrapStratum(
                UnitPathKey.Of($"{index}"), values, index % 2 == 0 ? Never : 0))];
            long[] alone = StratifiedBootstrap.Totals(all, 40, seed: 9, 1, default);
            foreach (int threads in (int[])[2, 3, 7])
            {
                Assert.Equal(alone, StratifiedBootstrap.Totals(all, 40, seed: 9, threads, default));
            }

            // Strata are named by their paths: their order does not matter.
            Array.Reverse(all);
            Assert.Equal(alone, StratifiedBootstrap.Totals(all, 40, seed: 9, 1, default));
        });

    [Theory]
    [InlineData(Never)]
    [InlineData(0)]
    public void Replicates_have_the_exact_mean_and_deviation(long drawsPerDistinct)
    {
        const int Replicates = 20_000;
        var random = new Random(3);
        BootstrapStratum[] strata = [.. Enumerable.Range(0, 3).Select(index => new BootstrapStratum(
            UnitPathKey.Of($"{index}"),
            [.. Enumerable.Range(0, 90).Select(_ => random.Next(-60, 100) * (index + 1))],
            drawsPerDistinct))];
        long[] totals = StratifiedBootstrap.Totals(strata, Replicates, seed: 11, 2, default);
        double mean = totals.Average(), exact = strata.Sum(stratum => stratum.Total);
        double deviation = Math.Sqrt(strata.Sum(stratum => stratum.Variance));
        double found = Math.Sqrt(totals.Sum(total => (total - mean) * (total - mean)) / (Replicates - 1));

        // Five standard errors of a mean and of a standard deviation.
        Assert.Equal(exact, mean, 5 * deviation / Math.Sqrt(Replicates));
        Assert.Equal(deviation, found, 5 * deviation / Math.Sqrt(2.0 * Replicates));
    }

    [Theory]
    [InlineData(Never)]
    [InlineData(0)]
    public void Each_way_to_draw_has_the_law_of_the_plain_bootstrap(long drawsPerDistinct)
    {
        // Three stations of 0, 1 and 5: the 27 equally likely triples give these sums.
        const int Replicates = 27_000;
        var stratum = new BootstrapStratum(UnitPathKey.Of("x"), [0, 1, 5], drawsPerDistinct);
        var expected = (
            from a in (int[])[0, 1, 5] from b in (int[])[0, 1, 5] from c in (int[])[0, 1, 5] select (long)(a + b + c))
            .GroupBy(sum => sum).ToDictionary(sum => sum.Key, sum => sum.Count() * Replicates / 27.0);
        long[] totals = StratifiedBootstrap.Totals([stratum], Replicates, seed: 13, 1, default);
        Assert.Subset(expected.Keys.ToHashSet(), totals.ToHashSet());
        double chiSquare = expected.Sum(
            cell => Math.Pow(totals.Count(total => total == cell.Key) - cell.Value, 2) / cell.Value);

        // Ten cells: above 36 comes up once in 25,000 seeds.
        Assert.InRange(chiSquare, 0, 36);
    }

    [Fact]
    public void Replicates_are_the_same_on_every_platform()
    {
        var stratum = new BootstrapStratum(UnitPathKey.Of("01"), [.. Enumerable.Range(-20, 777)], Never);
        var distinct = new BootstrapStratum(UnitPathKey.Of("02"), [.. Enumerable.Range(0, 50)], 0);
        long[] totals = StratifiedBootstrap.Totals([stratum, distinct], 3, seed: 20_240_728, 1, default);
        Assert.Equal([295_755, 287_814, 278_602], totals);
    }

    [Property]
    public Property Variance_is_that_of_the_definition() => Prop.ForAll(Values.ToArbitrary(), values =>
    {
        double mean = values.Average();
        double expected = values.Sum(value => (value - mean) * (value - mean));
        Assert.Equal(expected, new BootstrapStratum(0, values).Variance, 1e-9 * (1 + expected));
    });
}
