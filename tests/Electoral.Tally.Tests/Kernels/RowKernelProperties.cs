using System.Text;
using Electoral.Tally.Kernels;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Kernels of the reader against the plain ways.</summary>
public class RowKernelProperties
{
    private static readonly Arbitrary<int[]> Numbers = Gen.Choose(0, 6).ArrayOf().ToArbitrary();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(40_000, 1)]
    [InlineData(100_000, 2)]
    [InlineData(100_000, 7)]
    public void Rows_keep_their_order_inside_a_bucket(int rows, int threads)
    {
        var random = new Random(rows);
        int[] buckets = [.. Enumerable.Range(0, rows).Select(_ => random.Next(1_000))];
        var (order, starts) = RowBuckets.Order(buckets, 1_000, threads);
        Assert.Equal(Enumerable.Range(0, rows).OrderBy(row => buckets[row]), order);
        Assert.Equal(SiblingSort.GroupStarts(buckets, 1_000), starts);
    }

    [Property]
    public Property Rows_are_sorted_by_key_and_then_by_themselves() => Prop.ForAll(Numbers, keys =>
    {
        int[] rows = [.. Enumerable.Range(0, keys.Length).OrderBy(row => row * 7 % 11)];
        SortByIntKey.Sort(rows, keys);
        Assert.Equal(Enumerable.Range(0, keys.Length).OrderBy(row => keys[row]), rows);
    });

    [Fact]
    public async Task Texts_have_one_number_each_whoever_asks()
    {
        var codes = new ShardedCodes();
        string[] texts = [.. Enumerable.Range(0, 30_000).Select(i => $"{i * i % 7_919}")];
        var numbers = await Task.WhenAll(Enumerable.Range(0, 3).Select(thread => Task.Run(() =>
        {
            var found = new int[texts.Length];
            for (int from = 0; from < texts.Length; from += 500 + thread)
            {
                int end = Math.Min(from + 500 + thread, texts.Length);
                byte[][] bytes = [.. texts[from..end].Select(Encoding.ASCII.GetBytes)];
                int[] parents = [.. Enumerable.Range(from, end - from).Select(i => i % 3)];
                int[] ends = [.. bytes.Select((_, i) => bytes.Take(i + 1).Sum(text => text.Length))];
                codes.GetOrAdd(parents, bytes.SelectMany(b => b).ToArray(), ends, found.AsSpan(from..end));
            }

            return found;
        })));
        Assert.Equal(numbers[0], numbers[1]);
        Assert.Equal(numbers[0], numbers[2]);
        var distinct = texts.Select((text, i) => (i % 3, text)).Distinct().ToArray();
        Assert.Equal(distinct.Length, codes.Count);
        Assert.Equal(distinct.Length, numbers[0].Distinct().Count());
        var (all, _) = codes.Build(null);
        int[] bases = codes.Bases();
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(texts[i], all.GetString(ShardedCodes.Dense(bases, numbers[0][i])));
        }
    }

    [Property]
    public Property Codes_of_one_length_are_compared_as_all_others() => Prop.ForAll(
        Gen.Elements("0129a".ToCharArray()).ArrayOf(3).Two().ToArbitrary(),
        pair =>
        {
            var (left, right) = (new string(pair.Item1), new string(pair.Item2));
            int found = CodeOrder.Compare(Encoding.ASCII.GetBytes(left), Encoding.ASCII.GetBytes(right));
            Assert.Equal(SlowOrder.OfCodes.Compare(left, right) > 0, found > 0);
            Assert.Equal(left == right, found == 0);
        });
}
