using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class CounterRandomTests
{
    [Fact]
    public void Words_are_the_blocks_of_philox_in_order()
    {
        const ulong seed = 0x0123_4567_89AB_CDEF, unit = 0xFEDC_BA98_7654_3210;
        var random = new CounterRandom(seed, stream: 7, unit);
        for (ulong block = 0; block < 3; block++)
        {
            (ulong low, ulong high) = Philox4x32.Block(seed, block | (7ul << 32), unit);
            Assert.Equal((uint)(low & uint.MaxValue), random.NextUInt32());
            Assert.Equal((uint)(low >> 32), random.NextUInt32());
            Assert.Equal(high, random.NextUInt64());
        }
    }

    [Fact]
    public void An_odd_word_is_skipped_before_a_pair()
    {
        var random = new CounterRandom(1, 0, UnitPathKey.Root);
        (_, ulong high) = Philox4x32.Block(1, 0, UnitPathKey.Root);
        (ulong thirdLow, _) = Philox4x32.Block(1, 2, UnitPathKey.Root);

        random.NextUInt32();
        Assert.Equal(high, random.NextUInt64());
        random.NextUInt32();
        random.NextUInt32();
        random.NextUInt32();
        Assert.Equal(thirdLow, random.NextUInt64());
    }

    [Fact]
    public void Seed_stream_and_unit_each_name_another_stream()
    {
        ulong[] firsts =
        [
            new CounterRandom(1, 0, 0).NextUInt64(), new CounterRandom(2, 0, 0).NextUInt64(),
            new CounterRandom(1, 1, 0).NextUInt64(), new CounterRandom(1, 0, 1).NextUInt64(),
        ];
        Assert.Equal(4, firsts.Distinct().Count());
    }

    [Fact]
    public void The_same_stream_whatever_the_thread()
    {
        double[] alone = new double[300], together = new double[300];
        for (int unit = 0; unit < alone.Length; unit++)
        {
            alone[unit] = DrawSome(unit);
        }

        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, unit =>
            together[unit] = DrawSome(unit));
        Assert.Equal(alone, together);
    }

    private static double DrawSome(int unit)
    {
        var random = new CounterRandom(20240728, unit % 7, UnitPathKey.Of($"{unit}"));
        return random.NextNormal() + random.NextGamma(0.4) + random.NextBinomial(500, 0.3)
            + random.NextBetaBinomial(300, 4, 5) + random.NextPoisson(40) + random.NextHypergeometric(900, 400, 200);
    }

    /// <summary>A change of these numbers changes every simulated result of users: raise the major version.</summary>
    [Fact]
    public void Numbers_of_a_seed_stay_what_they_are()
    {
        var random = new CounterRandom(42, 3, UnitPathKey.Of("1", "2"));
        string drawn = string.Join(' ',
            random.NextUInt32(), random.NextInt32(1000), random.NextInt64(1_000_000_000_000),
            random.NextBinomial(700, 0.41), random.NextBinomial(20, 0.9), random.NextPoisson(3),
            random.NextPoisson(300), random.NextBetaBinomial(500, 0.5, 3), random.NextHypergeometric(1000, 300, 200));
        Assert.Equal("2364614709 205 910421055821 297 18 1 312 2 52", drawn);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(97)]
    public void Bounded_integers_are_uniform(int bound)
    {
        Assert.Equal(0, new CounterRandom(1, 1, 1).NextInt32(1));
        var narrow = new CounterRandom(5, bound, 0);
        var wide = new CounterRandom(6, bound, 0);
        SamplerFit.AssertCounts(() => narrow.NextInt32(bound), _ => 1.0 / bound, bound - 1);
        SamplerFit.AssertCounts(() => wide.NextInt64(bound), _ => 1.0 / bound, bound - 1);
    }

    /// <summary>With a bound of ¾ of the range, multiplication without rejection favours every third value.</summary>
    [Fact]
    public void Large_bounds_have_no_bias()
    {
        const int bound = 3 << 29;
        var narrow = new CounterRandom(7, 0, 0);
        var wide = new CounterRandom(8, 0, 0);
        SamplerFit.AssertCounts(() => narrow.NextInt32(bound) % 3, _ => 1.0 / 3, 2);
        SamplerFit.AssertCounts(() => wide.NextInt64((long)bound << 32) % 3, _ => 1.0 / 3, 2);
    }

    [Fact]
    public void Uniform_doubles_lie_strictly_between_0_and_1()
    {
        var random = new CounterRandom(9, 0, 0);
        SamplerFit.AssertContinuous(() => random.NextDouble(), x => x is > 0 and < 1 ? x : double.NaN);
    }
}
