using System.Globalization;
using System.Text;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

public class SheetCodesProperties
{
    private static readonly Arbitrary<string[]> Any = (
        from fashion in Codes.Fashion
        from codes in fashion.ArrayOf()
        select codes).ToArbitrary();

    [Property]
    public Property They_are_numbers_only_if_all_are_written_as_such() => Prop.ForAll(Any, codes =>
    {
        var stored = Of(codes);
        Assert.Equal(codes.Length, stored.Count);
        Assert.Equal(codes, Enumerable.Range(0, stored.Count).Select(row => stored[row]));
        Assert.Equal(codes, Enumerable.Range(0, stored.Count).Select(row => Text(stored, row)));
        Assert.Equal(codes.All(IsCanonical), stored.AreNumbers);
    });

    [Property]
    public Property They_are_compared_as_codes() => Prop.ForAll(
        Gen.Zip(Any.Generator, Codes.Fashion.SelectMany(fashion => fashion.Two())).ToArbitrary(),
        drawn =>
        {
            var (more, (left, right)) = drawn;
            var stored = Of([left, right, .. more]);
            Assert.Equal(Math.Sign(SlowOrder.OfCodes.Compare(left, right)), Math.Sign(stored.Compare(0, 1)));
        });

    [Property]
    public Property Codes_taken_stand_in_the_new_order() => Prop.ForAll(Any, codes =>
    {
        int[] order = [.. Enumerable.Range(0, codes.Length).Reverse(), .. Enumerable.Range(0, codes.Length)];
        var taken = Of(codes).Take(new(order, 2));
        Assert.Equal(order.Select(row => codes[row]), Enumerable.Range(0, taken.Count).Select(row => taken[row]));
    });

    [Theory]
    [InlineData("0", true)]
    [InlineData("2147483647", true)]
    [InlineData("2147483648", false)]
    [InlineData("01", false)]
    [InlineData("00", false)]
    [InlineData("-1", false)]
    [InlineData("+1", false)]
    [InlineData("1 ", false)]
    [InlineData("", false)]
    [InlineData("99999999999", false)]
    public void A_number_has_no_sign_no_leading_zero_and_31_bits(string code, bool expected)
    {
        Assert.Equal(expected, SheetCodes.TryParseNumber(Encoding.UTF8.GetBytes(code), out int number));
        if (expected) Assert.Equal(code, number.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsCanonical(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number.ToString(CultureInfo.InvariantCulture) == code;

    private static string Text(SheetCodes codes, int row) => Encoding.UTF8.GetString(codes.Text(row, new byte[16]));

    private static SheetCodes Of(string[] codes)
    {
        var builder = new SheetCodes.Builder();
        foreach (string code in codes) builder.Add(code);
        return builder.Build();
    }
}
