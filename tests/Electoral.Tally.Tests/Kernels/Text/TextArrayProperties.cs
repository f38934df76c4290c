using System.Text;
using Electoral.Tally.Kernels;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public class TextArrayProperties
{
    private static readonly Arbitrary<string[]> Texts = Codes.Anything.ArrayOf().ToArbitrary();

    [Property]
    public Property It_holds_what_was_added() => Prop.ForAll(Texts, texts =>
    {
        var array = Of(texts);
        Assert.Equal(texts.Length, array.Count);
        Assert.Equal(texts.Sum(Encoding.UTF8.GetByteCount), array.ByteCount);
        Assert.Equal(texts, Strings(array));
    });

    [Property]
    public Property It_takes_texts_in_any_order_and_more_than_once() => Prop.ForAll(Texts, texts =>
    {
        int[] order = [.. Enumerable.Range(0, texts.Length).Reverse(), .. Enumerable.Range(0, texts.Length)];
        Assert.Equal(order.Select(index => texts[index]), Strings(Of(texts).Take(order)));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void It_takes_many_texts_by_any_number_of_threads(int threads)
    {
        string[] texts = [.. Enumerable.Range(0, 50_000).Select(i => new string('x', i % 7) + i)];
        int[] order = [.. Enumerable.Range(0, texts.Length).Select(i => i * 7_919 % texts.Length)];
        Assert.Equal(order.Select(index => texts[index]), Strings(Of(texts).Take(order, threads)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void It_takes_stretches_of_texts_by_any_number_of_threads(int threads)
    {
        string[] texts = [.. Enumerable.Range(0, 50_000).Select(i => new string('x', i % 7) + i)];
        int[] order = RowPermutationTests.Stretches(texts.Length, 70);
        Assert.NotNull(new RowPermutation(order, threads).Runs);
        Assert.Equal(order.Select(index => texts[index]), Strings(Of(texts).Take(order, threads)));
    }

    [Property]
    public Property What_was_built_stays_when_the_builder_goes_on() => Prop.ForAll(
        Texts,
        Texts,
        (first, second) =>
        {
            var builder = new TextArrayBuilder(0, 0);
            foreach (string text in first) builder.Add(Encoding.UTF8.GetBytes(text));
            var built = builder.Build();
            foreach (string text in second) builder.Add(Encoding.UTF8.GetBytes(text));
            Assert.Equal(first, Strings(built));
            Assert.Equal(first.Concat(second), Strings(builder.Build()));
        });

    [Property]
    public Property A_truncated_builder_forgets_the_last_texts() => Prop.ForAll(Texts, texts =>
    {
        var builder = new TextArrayBuilder();
        foreach (string text in texts) builder.Add(Encoding.UTF8.GetBytes(text));
        builder.Truncate(texts.Length / 2);
        builder.Add("new"u8);
        Assert.Equal(texts.Take(texts.Length / 2).Append("new"), Strings(builder.Build()));
    });

    [Fact]
    public void An_empty_one_has_nothing() => Assert.Equal((0, 0), (TextArray.Empty.Count, TextArray.Empty.ByteCount));

    private static TextArray Of(string[] texts)
    {
        var builder = new TextArrayBuilder();
        foreach (string text in texts) builder.Add(Encoding.UTF8.GetBytes(text));
        return builder.Build();
    }

    private static IEnumerable<string> Strings(TextArray array) =>
        Enumerable.Range(0, array.Count).Select(array.GetString);
}
