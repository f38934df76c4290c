using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Anomalies;

public class DigitsTests
{
    private static Gen<long> Counts =>
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from shift in Gen.Choose(0, 62)
        select ((long)high << 31 | (uint)low) >> shift;

    [Fact]
    public void A_digit_that_a_count_lacks_is_null_and_never_padded()
    {
        Assert.Null(Digits.First(0));
        Assert.Null(Digits.Second(7));
        Assert.Null(Digits.LastTwo(7));
        Assert.Null(Digits.Penultimate(9));
        Assert.Equal(0, Digits.Second(10));
        Assert.Equal(0, Digits.Last(0));
        Assert.Equal(50, Digits.Significant(5, 2));
    }

    [Property]
    public Property Digits_of_any_count_are_those_of_its_decimal_notation() => Prop.ForAll(Arb.From(Counts), count =>
    {
        string text = count.ToString(CultureInfo.InvariantCulture);
        int[] digits = [.. text.Select(letter => letter - '0')];
        Assert.Equal(count == 0 ? null : digits[0], Digits.First(count));
        Assert.Equal(digits.Length < 2 ? null : digits[1], Digits.Second(count));
        Assert.Equal(digits[^1], Digits.Last(count));
        Assert.Equal(digits.Length < 2 ? null : digits[^2], Digits.Penultimate(count));
    });

    [Fact]
    public void Negative_counts_and_unknown_numbers_of_digits_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.First(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Leading(5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Leading(5, 7));
    }
}
