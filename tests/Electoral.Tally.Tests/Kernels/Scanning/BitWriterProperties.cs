using System.Numerics;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public class BitWriterProperties
{
    private static readonly Arbitrary<(ulong Bits, int Count)[]> Parts = (
        from word in ArbMap.Default.GeneratorFor<ulong>()
        from count in Gen.OneOf(Gen.Choose(0, 64), Gen.Elements(0, 8, 55, 56, 57, 63, 64))
        select (count == 64 ? word : word & ((1UL << count) - 1), count)).ArrayOf().ToArbitrary();

    [Property]
    public unsafe Property Bits_stand_one_behind_the_other() => Prop.ForAll(Parts, parts =>
    {
        var written = new ulong[parts.Length + 2];
        Array.Fill(written, ulong.MaxValue);
        fixed (ulong* start = written)
        {
            var writer = new BitWriter(start);
            foreach (var (bits, count) in parts) writer.Append(bits, count);
            writer.End();
        }

        var expected = BigInteger.Zero;
        int length = 0;
        foreach (var (bits, count) in parts)
        {
            expected |= (BigInteger)bits << length;
            length += count;
        }

        for (int at = 0; at < length; at++)
        {
            Assert.Equal(!((expected >> at) & 1).IsZero, ((written[at / 64] >> (at % 64)) & 1) == 1);
        }
    });
}
