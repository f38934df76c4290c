using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>The vector form of each summing kernel against the plain form beside it.</summary>
public unsafe class SumKernelProperties
{
    private static readonly Gen<int> Count = Gen.Frequency(
        (3, Gen.Choose(0, 900)), (1, Gen.Choose(0, int.MaxValue)), (1, Gen.Constant(int.MaxValue)), (
            1, Gen.Constant(0)));

    private static readonly Gen<ushort> Narrow = Gen.Frequency(
        (3, Gen.Choose(0, 900)), (1, Gen.Choose(0, 65_535)), (1, Gen.Constant(65_535))).Select(count => (ushort)count);

    [Property]
    public Property Column_sums_are_exact() => Holds(
        from rows in Gen.Choose(0, 300)
        from skip in Gen.Choose(0, 20)
        from narrow in Narrow.ArrayOf(rows + skip)
        from wide in Count.ArrayOf(rows + skip)
        select (narrow, wide, skip),
        given =>
        {
            var narrow = given.narrow.AsSpan(given.skip);
            var wide = given.wide.AsSpan(given.skip);
            Assert.Equal(narrow.ToArray().Sum(count => (long)count), ColumnSum.Of(narrow));
            Assert.Equal(wide.ToArray().Sum(count => (long)count), ColumnSum.Of(wide));
            Assert.Equal(ColumnSum.Scalar(narrow), ColumnSum.Of(narrow));
            Assert.Equal(ColumnSum.Scalar(wide), ColumnSum.Of(wide));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(65_536 * 16 + 17)]
    [InlineData(65_536 * 32 * 2 + 40)]
    public void Column_sums_do_not_overflow(int rows)
    {
        var narrow = new ushort[rows];
        var wide = new int[rows];
        narrow.AsSpan().Fill(ushort.MaxValue);
        wide.AsSpan().Fill(int.MaxValue);
        Assert.Equal((long)ushort.MaxValue * rows, ColumnSum.Of(narrow));
        Assert.Equal((long)int.MaxValue * rows, ColumnSum.Of(wide));
    }

    [Property]
    public Property Half_words_are_the_halves() => Holds(Count.ArrayOf(), counts =>
    {
        var low = new ushort[counts.Length + 1];
        var high = new ushort[counts.Length + 1];
        fixed (ushort* l = low)
        fixed (ushort* h = high) SplitHalves.Split(counts, l, h);
        for (int i = 0; i < counts.Length; i++) Assert.Equal(counts[i], high[i] << 16 | low[i]);
        Assert.Equal((0, 0), (low[^1], high[^1]));
    });

    [Property]
    public Property Unit_sums_are_those_of_the_plain_loop() => Holds(
        from lengths in Gen.Frequency((8, Gen.Choose(0, 12)), (1, Gen.Choose(0, 700))).ArrayOf()
        from origin in Gen.Choose(0, 1000)
        from spare in Gen.Choose(0, 40)
        from seed in Gen.Choose(0, int.MaxValue)
        select (lengths, origin, spare, seed),
        given => CompareUnitSums(given.lengths, given.origin, given.spare, given.seed));

    [Fact]
    public void The_largest_unit_does_not_overflow() => CompareUnitSums([3, UnitSums.MaxRows, 5], 0, 0, seed: -1);

    [Property]
    public Property Row_sums_are_those_of_the_plain_loop() => Holds(
        from rows in Gen.Choose(0, 40)
        from stride in Gen.Choose(8, 30)
        from start in Gen.Choose(0, rows)
        from numbers in Gen.Elements(0u, 1u, 77u, uint.MaxValue).ArrayOf(rows * stride)
        select (rows, stride, start, numbers),
        given =>
        {
            var expected = Enumerable.Range(0, given.stride).Select(column => (long)column).ToArray();
            var found = expected.ToArray();
            var adder = new RowAdder(given.numbers, given.stride);
            adder.Scalar(given.start, given.rows, expected);
            adder.Vectors(given.start, given.rows, found);
            Assert.Equal(expected, found);
        });

    [Property]
    public Property Runs_add_up_whatever_the_blocks_and_threads() => Holds(
        from lengths in Gen.Frequency((5, Gen.Choose(0, 4)), (1, Gen.Choose(0, 60))).ArrayOf()
        from origin in Gen.Choose(0, 10)
        from block in Gen.Choose(1, 20)
        from threads in Gen.Elements(1, 2, 7)
        select (lengths, origin, block, threads),
        given =>
        {
            int[] starts = Starts(given.lengths, given.origin);
            var sums = new long[given.lengths.Length * 2];
            RunSums.Add(starts, new PlaceAdder(), sums, 2, new(given.threads, given.block, 0, default));
            for (int run = 0; run < given.lengths.Length; run++)
            {
                long expected = Enumerable.Range(starts[run], given.lengths[run]).Sum(item => (long)item);
                Assert.Equal((expected, given.lengths[run]), (sums[run * 2], sums[run * 2 + 1]));
            }
        });

    private static void CompareUnitSums(int[] lengths, int origin, int spare, int seed)
    {
        int stride = 8 + spare % 5, units = lengths.Length;
        int[] starts = Starts(lengths, origin);
        int rows = starts[^1] - origin + spare;
        var random = new Random(seed);
        var counts = new ushort[8 * (rows + 1)];
        for (int i = 0; i < counts.Length; i++) counts[i] = seed < 0 ? ushort.MaxValue : (ushort)random.Next(65_536);
        var found = new uint[units * stride + 8];
        var expected = new uint[units * stride + 8];
        fixed (ushort* first = counts)
        fixed (int* start = starts)
        fixed (uint* f = found, e = expected)
        {
            ushort** columns = stackalloc ushort*[8];
            for (int column = 0; column < 8; column++) columns[column] = first + column * rows;
            UnitSums.AddUp(columns, rows, start, units, f, stride);
            UnitSums.Scalar(columns, start, units, e, stride);
        }

        Assert.Equal(expected, found);
    }

    private static int[] Starts(int[] lengths, int origin)
    {
        var starts = new int[lengths.Length + 1];
        starts[0] = origin;
        for (int i = 0; i < lengths.Length; i++) starts[i + 1] = starts[i] + lengths[i];
        return starts;
    }

    private static Property Holds<T>(Gen<T> gen, Action<T> property) =>
        Prop.ForAll(Arb.From(gen), property);

    private readonly struct PlaceAdder : IItemAdder
    {
        public void Add(int start, int end, Span<long> sums)
        {
            for (int item = start; item < end; item++) sums[0] += item;
            sums[1] += end - start;
        }
    }
}
