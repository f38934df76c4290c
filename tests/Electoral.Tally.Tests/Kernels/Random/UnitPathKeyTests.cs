using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class UnitPathKeyTests
{
    /// <summary>FNV-1a test vectors of the reference code (Noll): without end mark, so one step
    /// is undone here.</summary>
    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void Is_fnv1a_of_the_bytes_and_an_end_mark(string code, ulong published)
    {
        ulong expected = unchecked((published ^ 0xFF) * 1099511628211);

        Assert.Equal(expected, UnitPathKey.Of(code));
    }

    [Fact]
    public void Tells_where_one_code_ends() => Assert.NotEqual(UnitPathKey.Of("1", "23"), UnitPathKey.Of("12", "3"));

    [Fact]
    public void An_empty_code_is_a_level() => Assert.NotEqual(UnitPathKey.Root, UnitPathKey.Of(""));

    [Theory]
    [InlineData("Mérida")]
    [InlineData("投票所 7")]
    [InlineData("x😀y")]
    public void Characters_and_utf8_bytes_give_the_same_key(string code) =>
        Assert.Equal(
            UnitPathKey.Child(UnitPathKey.Root, Encoding.UTF8.GetBytes(code)),
            UnitPathKey.Child(UnitPathKey.Root, code.AsSpan()));

    [Fact]
    public void A_lone_surrogate_counts_as_the_replacement_character() =>
        Assert.Equal(UnitPathKey.Of("a\uFFFD"), UnitPathKey.Of("a\uD800"));

    [Fact]
    public void A_hundred_thousand_units_have_keys_of_their_own()
    {
        var keys = new HashSet<ulong>();
        for (int unit = 0; unit < 100_000; unit++)
        {
            keys.Add(UnitPathKey.Of($"{unit / 1000}", $"{unit % 1000}"));
        }

        Assert.Equal(100_000, keys.Count);
    }
}
