using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels.Text;

/// <summary>Texts looked for in their order, against going through all of them.</summary>
public sealed class SortedTextsProperties
{
    private static readonly Gen<string> Word =
        Gen.Elements('a', 'b', 'c', ' ', '\uD800').ArrayOf().Select(letters => new string(letters.AsSpan()));

    private static readonly Arbitrary<(string[] Texts, string Wanted)> Some =
        Word.ArrayOf().SelectMany(texts => Word.Select(wanted => (texts, wanted))).ToArbitrary();

    [Property]
    public Property Texts_are_found_whole_and_by_their_beginning() => Prop.ForAll(Some, some =>
    {
        string[] texts = [.. some.Texts.Distinct().Order(StringComparer.Ordinal)];
        var sorted = new SortedTexts(texts);
        Assert.Equal(Array.IndexOf(texts, some.Wanted), sorted.IndexOf(some.Wanted));
        var (first, end) = sorted.BeginningWith(some.Wanted);
        Assert.Equal(
            texts.Where(text => text.StartsWith(some.Wanted, StringComparison.Ordinal)), texts[first..end]);
    });

    [Property(MaxTest = 300)]
    public Property Similar_texts_are_those_within_the_distance() => Prop.ForAll(Some, some =>
    {
        if (some.Wanted.Length == 0) return;
        string[] texts = [.. some.Texts.Distinct().Order(StringComparer.Ordinal)];
        for (int edits = 0; edits < 4; edits++)
        {
            var expected = texts.Index().Select(text => (text.Index, Distance(text.Item, some.Wanted)))
                .Where(text => text.Item2 <= edits);
            Assert.Equal(expected, SpellingSearch.Find(new(texts), some.Wanted, edits));
        }
    });

    [Fact]
    public void Similar_texts_among_many_are_those_within_the_distance()
    {
        // All texts of two letters up to eight long: among so many both halves are walked.
        string[] texts =
        [
            .. Enumerable.Range(1, 8)
                .SelectMany(length => Enumerable.Range(0, 1 << length)
                    .Select(bits => new string([.. Enumerable.Range(0, length).Select(i => "ab"[bits >> i & 1])])))
                .Order(StringComparer.Ordinal),
        ];
        var sorted = new SortedTexts(texts);
        var random = new Random(1);
        foreach (string wanted in texts.Where(_ => random.Next(6) == 0))
        {
            for (int edits = 1; edits < 4; edits++)
            {
                var expected = texts.Index().Select(text => (text.Index, Distance(text.Item, wanted)))
                    .Where(text => text.Item2 <= edits);
                Assert.Equal(expected, SpellingSearch.Find(sorted, wanted, edits));
            }
        }
    }

    [Property]
    public Property Texts_are_ordered_by_their_ends() => Prop.ForAll(Some, some =>
    {
        string[] texts = [.. some.Texts.Distinct().Order(StringComparer.Ordinal)];
        var backward = new SortedTexts(texts).Backward;
        string[] turned = [.. texts.Select(text => new string([.. text.Reverse()])).Order(StringComparer.Ordinal)];
        Assert.Equal(
            turned,
            Enumerable.Range(0, texts.Length).Select(i => new string([.. texts[backward.IndexOf(i)].Reverse()])));
        for (int i = 1; i < turned.Length; i++)
        {
            Assert.Equal(
                turned[i].AsSpan().CommonPrefixLength(turned[i - 1]), backward.SharedWithPrevious(i));
        }
    });

    [Theory]
    [InlineData("caracas", "caracsa", 1)]
    [InlineData("caracas", "cracas", 1)]
    [InlineData("caracas", "caaracas", 1)]
    [InlineData("caracas", "caraczs", 1)]
    [InlineData("ca", "abc", 3)] // Restricted: the stretch that was exchanged is not changed again.
    public void Distances_are_those_known(string one, string other, int distance)
    {
        Assert.Equal(distance, Distance(one, other));
        Assert.Equal([(0, distance)], SpellingSearch.Find(new([one]), other, 3));
    }

    // The definition, by recursion on the ends.
    private static int Distance(string a, string b)
    {
        int[,] far = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                List<int> ways = [i == 0 ? j : j == 0 ? i : int.MaxValue];
                if (i > 0) ways.Add(far[i - 1, j] + 1);
                if (j > 0) ways.Add(far[i, j - 1] + 1);
                if (i > 0 && j > 0) ways.Add(far[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) ways.Add(far[i - 2, j - 2] + 1);
                far[i, j] = ways.Min();
            }
        }

        return far[a.Length, b.Length];
    }
}
