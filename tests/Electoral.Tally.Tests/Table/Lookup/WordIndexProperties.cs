using Electoral.Tally.Kernels;
using Electoral.Tally.Lookup;

namespace Electoral.Tally.Tests.Table.Lookup;

/// <summary>Words that many units have against going through all names.</summary>
public class WordIndexProperties
{
    private static readonly string[] Words =
        ["escuela", "esc", "escolar", "liceo", "li", "la", "7", "70", "nacional", "nacionales", "bolivar", "x"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sets_kept_for_common_beginnings_are_those_of_the_names(int seed)
    {
        var random = new Random(seed);
        // Rare words at the end; the others are in a large part of the names each, so that their units are kept.
        string[] names =
        [
            .. Enumerable.Range(0, 9_000)
                .Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Any())))
                .Distinct().Order(StringComparer.Ordinal),
        ];
        int[] positions = new int[names.Length + 1];
        for (int i = 0; i < names.Length; i++) positions[i + 1] = positions[i] + random.Next(1, 3);
        var index = WordIndex.Of(new SortedTexts(names), positions);
        for (int i = 0; i < 200; i++)
        {
            string[] wanted = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any())];
            if (random.Next(2) == 0) wanted[0] = wanted[0][..1];
            var found = index.WithAll(wanted);
            bool[] expected = [.. names.Select(name => wanted.All(
                word => name.Split(' ').Any(one => one.StartsWith(word, StringComparison.Ordinal))))];
            for (int name = 0; name < names.Length; name++)
            {
                for (int unit = positions[name]; unit < positions[name + 1]; unit++)
                {
                    Assert.Equal(expected[name], found[unit]);
                }
            }

            index.Return(found);
        }

        string Any() => random.Next(4) == 0 ? $"w{random.Next(3_000)}" : Words[random.Next(Words.Length)];
    }
}
