using System.Numerics;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>The vector form of the ratio kernels against the plain form, for each width of the two columns.</summary>
public sealed class RatioProperties
{
    // Few distinct numbers make equal ratios; halves of a step and ratios far above 1 come up.
    private static readonly Gen<int> Narrow = Gen.Frequency(
        (3, Gen.Choose(0, 900)), (2, Gen.Elements(1, 2, 16_384, 32_768, 65_535)), (1, Gen.Choose(1, 40_000)));

    private static readonly Gen<int> Wide = Gen.Frequency(
        (9, Narrow), (1, Gen.Choose(0, int.MaxValue)), (1, Gen.Constant(int.MaxValue)));

    private static readonly Gen<(int[] Over, int[] Under)> Columns =
        from isWide in Gen.Elements(false, true)
        from rows in Gen.Choose(0, 1_200)
        from over in (isWide ? Wide : Narrow).ArrayOf(rows)
        from under in (isWide ? Wide : Narrow).ArrayOf(rows)
        select (over, Array.ConvertAll(under, count => Math.Max(1, count)));

    [Property(MaxTest = 300)]
    public Property Ratios_are_counted_and_added_up_as_by_the_plain_loop() => Prop.ForAll(
        Columns.ToArbitrary(), given =>
        {
            var (over, under) = given;
            AssertCounted<int, int>(over, under);
            if (over.Concat(under).Any(count => count > ushort.MaxValue)) return;
            AssertCounted<ushort, ushort>(Narrowed(over), Narrowed(under));
            AssertCounted<ushort, int>(Narrowed(over), under);
            AssertCounted<int, ushort>(over, Narrowed(under));
        });

    [Property]
    public Property A_ratio_lies_in_the_step_that_it_is_counted_in() => Prop.ForAll(
        Wide.ToArbitrary(), Wide.ToArbitrary(), (over, under) =>
        {
            double ratio = (double)over / Math.Max(1, under);
            int index = RatioHistogram.IndexOf(ratio);
            Assert.InRange(ratio, RatioSteps.Least(index), RatioSteps.Most(index));
        });

    [Property(MaxTest = 300)]
    public Property Windows_take_out_what_the_plain_loop_takes_out() => Prop.ForAll(
        Columns.ToArbitrary(), Gen.Choose(0, 1_500).Select(n => n / 1_000.0).ArrayOf(5).ToArbitrary(), (given, ends) =>
        {
            var (over, under) = given;
            foreach (var windows in (RatioWindows[])[
                new(ends[0], ends[1], ends[2], ends[3], ends[4]),
                RatioWindows.ByValue(ends[0], double.PositiveInfinity),
                new(2, 1, ends[2], double.NegativeInfinity, double.PositiveInfinity)])
            {
                var (expected, found) = (new List<double>(), new List<double>());
                long nearer = windows.Scalar<int, int>(over, under, expected);
                Assert.Equal(nearer, windows.Take<int, int>(over, under, found));
                Assert.Equal(expected, found);
                var ratios = over.Zip(under, (count, below) => (double)count / below);
                Assert.Equal(ratios.Where(windows.Takes), found);
            }
        });

    [Property]
    public Property An_order_statistic_is_that_of_the_sorted_list() => Prop.ForAll(
        Gen.Choose(0, 9).Select(n => (double)n).ArrayOf().Where(numbers => numbers.Length > 0).ToArbitrary(),
        numbers =>
        {
            double[] sorted = [.. numbers.Order()];
            for (int index = 0; index < sorted.Length; index++)
            {
                var (at, next) = OrderStatistic.Two([.. numbers], index);
                Assert.Equal((sorted[index], sorted[Math.Min(index + 1, sorted.Length - 1)]), (at, next));
            }
        });

    private static ushort[] Narrowed(int[] counts) => Array.ConvertAll(counts, count => (ushort)count);

    private static void AssertCounted<TOver, TUnder>(TOver[] over, TUnder[] under)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>
    {
        var (expected, found) = (new int[RatioHistogram.Length], new int[RatioHistogram.Length]);
        Int128 expectedSum = 5, foundSum = 5;
        RatioHistogram.Scalar<TOver, TUnder>(over, under, expected, ref expectedSum);
        RatioHistogram.Add<TOver, TUnder>(over, under, found, ref foundSum);
        Assert.Equal(expectedSum, foundSum);
        Assert.True(expected.AsSpan().SequenceEqual(found));
    }
}
