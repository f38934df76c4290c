using System.Globalization;
using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Sixteen digits at once, against the platform's own reading of numbers.</summary>
public unsafe class LongDigitsTests
{
    private const int Before = 16;

    [Fact]
    public void Numbers_of_every_length_are_read()
    {
        var random = new Random(16);
        for (int i = 0; i < 40_000; i++)
        {
            int length = (i % 16) + 1;
            string text = string.Concat(Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(10))));
            Check(text, before: (byte)random.Next(256), ulong.Parse(text, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_byte_that_is_no_digit_is_seen_wherever_it_stands()
    {
        for (int length = 1; length <= 16; length++)
        {
            for (int index = 0; index < length; index++)
            {
                for (int other = 0; other < 256; other++)
                {
                    byte[] text = Encoding.ASCII.GetBytes(new string('9', length));
                    text[index] = (byte)other;
                    bool isDigit = other is >= '0' and <= '9';
                    Assert.Equal(isDigit, TryParse(text, (byte)'9', out _));
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456789012345678")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void Nothing_and_more_than_seventeen_digits_are_no_number(string text) => Check(text, (byte)'1', null);

    [Fact]
    public void Seventeen_digits_are_read_right_or_not_at_all()
    {
        const string Text = "98765432109876543";
        bool isNumber = TryParse(Encoding.ASCII.GetBytes(Text), (byte)'1', out ulong value);
        Assert.True(!isNumber || value == 98_765_432_109_876_543);
    }

    [Fact]
    public void What_is_longer_than_any_code_is_no_number() => Check(new string('1', 300), (byte)'1', null);

    private static void Check(string text, byte before, ulong? expected)
    {
        bool isNumber = TryParse(Encoding.ASCII.GetBytes(text), before, out ulong value);
        Assert.Equal(expected is not null, isNumber);
        if (isNumber) Assert.Equal(expected, value);
    }

    private static bool TryParse(byte[] text, byte before, out ulong value)
    {
        byte[] bytes = [.. Enumerable.Repeat(before, Before), .. text];
        fixed (byte* first = bytes) return LongDigits.TryParse(first + bytes.Length, text.Length, out value);
    }
}
