using System.Runtime.Intrinsics;
using System.Text;
using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Fields converted together against fields converted one by one.</summary>
public unsafe class TileProperties
{
    private const int Before = 128, Behind = 384;

    private static readonly Arbitrary<string[]> Fields = Gen.Elements(
        "0", "7", "42", "999", "9999", "12345", "", "x", "1x", "-1", "/9", ":0", "1\u00B20", new string('8', 130),
        new string('1', 257)).ArrayOf(16).ToArbitrary();

    [Property]
    public Property Sixteen_fields_at_once_are_those_one_by_one()
    {
        Assert.SkipUnless(CountTile.IsSupported, "This processor has no registers wide enough.");
        return Prop.ForAll(Fields, fields =>
        {
            var (block, starts, ends) = Laid(fields);
            byte* text = block.Pointer + Before;
            uint odd = CountTile.Convert(
                text, Vector512.Load(starts.Pointer), Vector512.Load(ends.Pointer), out var numbers);
            for (int i = 0; i < 16; i++)
            {
                int expected = Expected(text, ends.Array[i], fields[i]);
                bool isFar = ends.Array[i] + 4 > 128;
                if ((odd >> i & 1) == 0) Assert.Equal(expected, numbers[i]);
                Assert.Equal(expected < 0 || isFar, (odd >> i & 1) != 0);
            }

            // A pointer keeps nothing alive.
            GC.KeepAlive((block, starts, ends));
        });
    }

    [Property]
    public Property Four_fields_at_once_are_those_one_by_one() => Prop.ForAll(Fields, fields =>
    {
        var (block, starts, ends) = Laid(fields);
        byte* text = block.Pointer + Before;
        for (int first = 0; first < 16; first += 4)
        {
            var odd = QuarterTile.Convert(
                text, Vector128.Load(starts.Pointer + first), Vector128.Load(ends.Pointer + first), out var numbers);
            for (int i = 0; i < 4; i++)
            {
                int expected = Expected(text, ends.Array[first + i], fields[first + i]);
                Assert.Equal(expected < 0 ? -1 : 0, odd[i]);
                if (expected >= 0) Assert.Equal(expected, numbers[i]);
            }
        }

        GC.KeepAlive((block, starts, ends));
    });

    /// <summary>The number that a tile converts, or -1 where it leaves the field to others.</summary>
    private static int Expected(byte* text, int end, string field) =>
        field.Length > 4 ? -1 : DigitParser.Parse(text + end, field.Length);

    private static (PinnedArray<byte> Block, PinnedArray<int> Starts, PinnedArray<int> Ends) Laid(string[] fields)
    {
        string text = string.Join(',', fields);
        var block = new PinnedArray<byte>(Before + text.Length + Behind);
        Array.Clear(block.Array);
        Encoding.Latin1.GetBytes(text).CopyTo(block.Array, Before);
        var (starts, ends) = (new PinnedArray<int>(16), new PinnedArray<int>(16));
        for (int i = 0, at = 0; i < 16; i++)
        {
            (starts.Array[i], ends.Array[i]) = (at, at + fields[i].Length);
            at += fields[i].Length + 1;
        }

        return (block, starts, ends);
    }
}
