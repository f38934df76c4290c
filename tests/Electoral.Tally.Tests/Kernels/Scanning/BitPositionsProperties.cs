using System.Numerics;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Positions of bits from a table against those found one by one.</summary>
public unsafe class BitPositionsProperties
{
    private const int Slack = 8, Origin = 1 << 20;

    private static readonly Arbitrary<ulong> Words = Gen.OneOf(
        ArbMap.Default.GeneratorFor<ulong>(),
        Gen.Elements(0ul, 0x80ul, 0xFF00ul, 1ul << 63, 0xAAAA_AAAA_AAAA_AAAA, ulong.MaxValue)).ToArbitrary();

    [Property]
    public Property Places_are_those_of_the_set_bits() => Prop.ForAll(Words, word =>
    {
        int[] expected = [.. Enumerable.Range(0, 64).Where(bit => (word >> bit & 1) != 0).Select(bit => Origin + bit)];
        int count = BitOperations.PopCount(word);
        var (found, one) = (new PinnedArray<int>(count + Slack), new PinnedArray<int>(count + Slack));
        BitPositions.Write(BitPositions.Table, word, Origin, found.Pointer);
        BitPositions.WriteOneByOne(word, Origin, one.Pointer);
        Assert.Equal(expected, found.Array[..count]);
        Assert.Equal(expected, one.Array[..count]);
    });
}
