using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Vectorised sums of products against the plain ones.</summary>
public class DotProductProperties
{
    private static readonly Gen<(ushort[] First, ushort[] Second)> Columns =
        from length in Gen.Choose(0, 3_000)
        from largest in Gen.Elements(1, 700, 32_767, 32_768, 65_535)
        from first in Gen.Choose(0, largest).ArrayOf(length)
        from second in Gen.Choose(largest / 2, largest).ArrayOf(length)
        select (Array.ConvertAll(first, i => (ushort)i), Array.ConvertAll(second, i => (ushort)i));

    [Property(MaxTest = 200)]
    public Property Sums_of_products_are_those_of_the_oracle() => Prop.ForAll(Arb.From(Columns), columns =>
    {
        int x = DotProduct.Largest(columns.First), y = DotProduct.Largest(columns.Second);
        Assert.Equal(columns.First.DefaultIfEmpty((ushort)0).Max(), x);
        ulong expected = DotProduct.Scalar(columns.First, columns.Second);
        Assert.Equal(expected, DotProduct.Of(columns.First, columns.Second, x, y));
        Assert.Equal(expected, DotProduct.Of(columns.First, columns.Second, ushort.MaxValue, y));
    });

    [Fact]
    public void The_largest_counts_do_not_overflow()
    {
        ushort[] counts = new ushort[100_000];
        foreach (ushort largest in (ushort[])[32_767, 65_535])
        {
            counts.AsSpan().Fill(largest);
            Assert.Equal(100_000UL * largest * largest, DotProduct.Of(counts, counts, largest, largest));
        }
    }

    [Fact]
    public void Blocks_of_any_width_give_the_same_sums()
    {
        ushort[] first = [.. Enumerable.Range(0, 5_000).Select(i => (ushort)(i * 37 % 60_000))];
        ushort[] second = [.. Enumerable.Range(0, 5_000).Select(i => (ushort)(i * 91 % 900))];
        ProductColumn[] narrow = [new(first, default), new(second, default)];
        ProductColumn[] wide = [new(default, Array.ConvertAll(first, i => (int)i)), new(second, default)];
        var (expected, found) = (new ProductSums(2), new ProductSums(2));
        expected.Add(wide, 3, 4_990);
        found.Add(narrow, 3, 4_990);
        foreach (var (i, j) in ((int, int)[])[(0, 0), (0, 1), (1, 0), (1, 1)])
        {
            Assert.Equal(expected.Product(i, j), found.Product(i, j));
        }

        Assert.Equal((expected.Rows, expected.Sum(0), expected.Sum(1)), (found.Rows, found.Sum(0), found.Sum(1)));
    }
}
