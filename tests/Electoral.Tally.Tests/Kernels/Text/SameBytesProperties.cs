using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public class SameBytesProperties
{
    private const int Slack = 16;

    /// <summary>Two texts that mostly begin alike, of lengths around those of the words that are compared.</summary>
    private static readonly Arbitrary<(byte[] Left, byte[] Right)> Pairs = (
        from length in Gen.Choose(0, 40)
        from other in Gen.Frequency((3, Gen.Constant(length)), (1, Gen.Choose(0, 40)))
        from left in Gen.Elements<byte>(1, 2).ArrayOf(length)
        from right in Gen.Elements<byte>(1, 2).ArrayOf(other)
        from common in Gen.Choose(0, 40)
        select (left, right.Select((letter, at) => at < Math.Min(common, length) ? left[at] : letter).ToArray()))
        .ToArbitrary();

    [Property]
    public Property Texts_are_the_same_where_each_byte_is() => Prop.ForAll(
        Pairs, pair => Assert.Equal(pair.Left.SequenceEqual(pair.Right), SameBytes.Are(pair.Left, pair.Right)));

    [Property]
    public unsafe Property The_common_length_ends_before_the_first_byte_that_differs() => Prop.ForAll(
        Pairs,
        pair =>
        {
            byte[] left = [.. pair.Left, .. new byte[Slack]], right = [.. pair.Right, .. new byte[Slack]];
            int most = Math.Min(pair.Left.Length, pair.Right.Length);
            int expected = pair.Left.Zip(pair.Right).TakeWhile(both => both.First == both.Second).Count();
            fixed (byte* first = left, second = right)
            {
                Assert.Equal(expected, SameBytes.CommonLength(first, second, most));
            }
        });
}
