using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class Philox4x32Tests
{
    /// <summary>The three vectors "philox4x32 10" of Random123's tests/kat_vectors (D. E. Shaw Research).</summary>
    [Theory]
    [InlineData("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Gives_the_published_known_answers(string counter, string key, string expected)
    {
        ulong[] counterPairs = Pairs(counter);

        (ulong low, ulong high) = Philox4x32.Block(Pairs(key)[0], counterPairs[0], counterPairs[1]);

        ulong[] block = [low, high];
        Assert.Equal(Pairs(expected), block);
    }

    private static ulong[] Pairs(string words) =>
    [
        .. words.Split(' ').Select(word => Convert.ToUInt64(word, 16))
            .Chunk(2).Select(pair => pair[0] | (pair[1] << 32)),
    ];
}
