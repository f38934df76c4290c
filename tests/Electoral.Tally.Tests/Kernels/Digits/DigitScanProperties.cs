using System.Globalization;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>The vector form of the digit kernels against the plain form, and both against text.</summary>
public sealed class DigitScanProperties
{
    private static readonly Gen<int> Count = Gen.Frequency(
        (5, Gen.Choose(0, 900)), (2, Gen.Choose(0, 65_535)), (1, Gen.Elements(0, 9, 10, 99, 100, 999, 1_000, 9_999)),
        (1, Gen.Elements(10_000, 65_535)));

    private static readonly Gen<int> Wide = Gen.Frequency(
        (200, Count), (1, Gen.Choose(0, int.MaxValue)), (1, Gen.Constant(int.MaxValue)));

    [Fact]
    public void Every_16_bit_count_has_the_digits_that_it_is_written_with()
    {
        ushort[] all = [.. Enumerable.Range(0, 65_536).Select(count => (ushort)count)];
        foreach (int minimum in (int[])[10, 100, 65_535, 65_536])
        {
            AssertWritten<LastDigit>(all, minimum, text => text[^1]);
            AssertWritten<SecondDigit>(all, minimum, text => text[1]);
            AssertWritten<FirstDigit>(all, minimum, text => text[0]);
        }
    }

    [Fact]
    public void Each_vector_of_16_bit_counts_has_the_digits_of_the_plain_form()
    {
        // Neighbours of all sizes: 40,503 is prime to 65,536.
        ushort[] all = [.. Enumerable.Range(0, 65_536).Select(index => (ushort)(index * 40_503L % 65_536))];
        for (int start = 0; start < all.Length; start += 32)
        {
            AssertPlain<LastDigit>(all.AsSpan(start, 32), 10);
            AssertPlain<SecondDigit>(all.AsSpan(start, 32), 10);
            AssertPlain<FirstDigit>(all.AsSpan(start, 32), 1);
        }
    }

    [Property]
    public Property Narrow_columns_have_the_digits_of_the_plain_form() => Prop.ForAll(
        Case(Count).ToArbitrary(), given =>
        {
            var (counts, skip, minimum) = given;
            ushort[] narrow = Array.ConvertAll(counts, count => (ushort)count);
            AssertPlain<LastDigit>(narrow.AsSpan(skip), minimum);
            AssertPlain<SecondDigit>(narrow.AsSpan(skip), Math.Max(10, minimum));
            AssertPlain<FirstDigit>(narrow.AsSpan(skip), Math.Max(1, minimum));
        });

    [Property]
    public Property Wide_columns_have_the_digits_of_the_plain_form() => Prop.ForAll(
        Case(Wide).ToArbitrary(), given =>
        {
            var (counts, skip, minimum) = given;
            AssertPlain<LastDigit>(counts.AsSpan(skip), minimum);
            AssertPlain<SecondDigit>(counts.AsSpan(skip), Math.Max(10, minimum));
            AssertPlain<FirstDigit>(counts.AsSpan(skip), Math.Max(1, minimum));
        });

    [Fact]
    public void No_byte_overflows_in_a_long_column()
    {
        var counts = new ushort[255 * 32 * 3 + 7];
        counts.AsSpan().Fill(77);
        AssertPlain<LastDigit>(counts, 10);
        AssertPlain<LastDigit>(counts, 78);
        counts.AsSpan().Clear();
        AssertPlain<LastDigit>(counts, 0);
        AssertPlain<LastDigit>(counts, 10);
    }

    [Property(MaxTest = 100)]
    public Property A_histogram_counts_every_count() => Prop.ForAll(
        Wide.ArrayOf().ToArbitrary(), counts =>
        {
            var (tables, large) = (new int[CountHistogram.TablesLength], new int[counts.Length]);
            int others = CountHistogram.Add<int>(counts, tables, large);
            Assert.Equal(counts.Where(count => count >= CountHistogram.Size), large[..others].AsEnumerable());
            for (int count = 0; count < CountHistogram.Size; count++)
            {
                Assert.Equal(counts.Count(other => other == count), tables[count]);
            }
        });

    [Fact]
    public void The_portable_product_is_that_of_the_processor()
    {
        for (int count = 0; count < 65_536; count += 7)
        {
            var counts = System.Runtime.Intrinsics.Vector256.Create((ushort)count);
            foreach (ushort factor in (ushort[])[52_429, 6_554, 2_622, 65_535])
            {
                Assert.Equal((ushort)(((long)count * factor) >> 16), MultiplyHigh.Of(counts, factor)[3]);
                Assert.Equal(MultiplyHigh.Of(counts, factor), MultiplyHigh.Widened(counts, factor));
            }
        }
    }

    private static Gen<(int[] Counts, int Skip, int Minimum)> Case(Gen<int> count) =>
        from size in Gen.Choose(0, 2_500)
        from skip in Gen.Choose(0, Math.Min(size, 40))
        from minimum in Gen.Elements(0, 1, 10, 100, 600, 65_535, 70_000)
        from counts in count.ArrayOf(size)
        select (counts, skip, minimum);

    private static void AssertWritten<TDigits>(ushort[] counts, int minimum, Func<string, char> digit)
        where TDigits : struct, IDigits
    {
        var expected = new long[DigitScan.Length];
        foreach (ushort count in counts)
        {
            string text = count.ToString(CultureInfo.InvariantCulture);
            expected[count >= minimum ? digit(text) - '0' : count == 0 ? DigitScan.Zeros : DigitScan.Below]++;
        }

        var found = new long[DigitScan.Length];
        DigitScan.Add<TDigits>(counts.AsSpan(), minimum, found);
        Assert.Equal(expected, found);
    }

    private static void AssertPlain<TDigits>(ReadOnlySpan<ushort> counts, int minimum)
        where TDigits : struct, IDigits
    {
        var (expected, found) = (new long[DigitScan.Length], new long[DigitScan.Length]);
        DigitScan.Scalar<TDigits, ushort>(counts, minimum, expected);
        DigitScan.Add<TDigits>(counts, minimum, found);
        Assert.Equal(expected, found);
    }

    private static void AssertPlain<TDigits>(ReadOnlySpan<int> counts, int minimum)
        where TDigits : struct, IDigits
    {
        var (expected, found) = (new long[DigitScan.Length], new long[DigitScan.Length]);
        DigitScan.Scalar<TDigits, int>(counts, minimum, expected);
        DigitScan.Add<TDigits>(counts, minimum, found);
        Assert.Equal(expected, found);
    }
}
