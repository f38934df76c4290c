using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public sealed class OrderedSumsProperties
{
    // Narrow spans are counted, wide ones sorted.
    private static readonly Gen<long[]> Numbers =
        from spread in Gen.Elements(1L, 5, 1_000, 1L << 40)
        from size in Gen.Choose(0, 12)
        from numbers in Gen.Choose(-20, 20).Select(number => number * spread).ArrayOf(size)
        select numbers;

    [Property]
    public Property Sums_are_those_of_a_sorted_list() => Prop.ForAll(
        Numbers.Two().ToArbitrary(), lists =>
        {
            var (first, second) = lists;
            long[] sorted = [.. first.Concat(second).Order()];
            var sums = OrderedSums.Of(first, second);
            Assert.Equal((sorted.Length, sorted.Sum()), (sums.Count, sums.Total));
            for (int count = -1; count <= sorted.Length + 1; count++)
            {
                Assert.Equal(sorted.Take(count).Sum(), sums.SumOfSmallest(count));
                Assert.Equal(sorted.TakeLast(count).Sum(), sums.SumOfLargest(count));
            }

            foreach (long value in sorted) Assert.Equal(sorted.Count(number => number < value), sums.CountBelow(value));
        });

    [Property]
    public Property As_many_numbers_are_within_a_limit_as_can_be() => Prop.ForAll(
        Numbers.ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (numbers, limit) =>
        {
            long[] sorted = [.. numbers.Select(Math.Abs).Order()];
            var sums = OrderedSums.Of(sorted);
            int most = Enumerable.Range(0, sorted.Length + 1).Last(count => sorted.Take(count).Sum() <= limit);
            Assert.Equal(most, sums.MostWithin(limit));
            int fewest = Enumerable.Range(0, sorted.Length + 1)
                .FirstOrDefault(count => sorted.TakeLast(count).Sum() >= limit, -1);
            Assert.Equal(fewest < 0 ? null : fewest, sums.FewestReaching(limit));
        });
}
