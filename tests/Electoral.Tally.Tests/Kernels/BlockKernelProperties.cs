using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Kernels that take blocks of rows apart or add them up, against the plain ways.</summary>
public unsafe class BlockKernelProperties
{
    private static readonly Arbitrary<(int Rows, int Tiles, int Most)> Shapes = (
        from rows in Gen.Choose(0, 40)
        from tiles in Gen.Choose(1, 3)
        from most in Gen.Elements(0, 9, 65_535, 65_536, int.MaxValue)
        select (rows, tiles, most)).ToArbitrary();

    [Property]
    public Property Sums_of_blocks_are_those_one_by_one() => Prop.ForAll(
        Shapes, shape => SumsAgree(shape.Rows, shape.Tiles * CountTile.Lanes, shape.Most));

    [Theory]
    [InlineData(32_768)]
    [InlineData(32_769)]
    public void Sums_of_the_largest_blocks_do_not_overflow(int rows) =>
        SumsAgree(rows, CountTile.Lanes, ushort.MaxValue);

    [Property]
    public Property Columns_written_together_are_those_one_by_one() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 40), Gen.Choose(0, 255)).ToArbitrary(),
        shape =>
        {
            var (count, wanted) = shape;
            var rows = Rows(count, CountTile.Lanes, ushort.MaxValue);
            var found = new PinnedArray<ushort>((count * 8) + 8);
            var expected = new PinnedArray<ushort>((count * 8) + 8);
            found.Array.AsSpan().Fill(7);
            expected.Array.AsSpan().Fill(7);
            ushort** targets = stackalloc ushort*[8];
            ushort** plain = stackalloc ushort*[8];
            for (int column = 0; column < 8; column++)
            {
                bool isWanted = (wanted >> column & 1) != 0;
                targets[column] = isWanted ? found.Pointer + (column * count) : null;
                plain[column] = isWanted ? expected.Pointer + (column * count) : null;
            }

            ColumnWriter.Copy(rows.Pointer + 8, CountTile.Lanes, count, targets);
            ColumnWriter.CopyScalar(rows.Pointer + 8, CountTile.Lanes, 0, count, plain);
            Assert.Equal(expected.Array, found.Array);
        });

    private static void SumsAgree(int count, int stride, int most)
    {
        var rows = Rows(count, stride, most);
        var bits = new int[stride];
        var (sums, expected) = (new long[stride], new long[stride]);
        for (int i = 0; i < count * stride; i++)
        {
            bits[i % stride] |= rows.Array[i];
            expected[i % stride] += rows.Array[i];
        }

        BlockSums.Add(rows.Pointer, count, stride, bits, sums);
        Assert.Equal(expected, sums);
    }

    /// <summary>Rows, most of whose numbers are as large as they may be.</summary>
    private static PinnedArray<int> Rows(int count, int stride, int most)
    {
        var rows = new PinnedArray<int>((count * stride) + CountTile.Lanes);
        for (int i = 0; i < count * stride; i++)
        {
            rows.Array[i] = i % 5 == 0 ? (int)(i * 2_654_435_761L % (most + 1L)) : most;
        }

        return rows;
    }
}
