using System.Text;
using Electoral.Tally.Kernels;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public class SiblingSortProperties
{
    /// <summary>Different units of up to five parents, in no order; all numbers (packed) or not (compared).</summary>
    private static readonly Arbitrary<(int Parent, string Code)[]> Units = (
        from fashion in Codes.Fashion
        from parents in Gen.Choose(1, 5)
        from units in Gen.Zip(Gen.Choose(0, parents - 1), fashion).ArrayOf()
        select units.Select(unit => (unit.Item1, unit.Item2)).Distinct().ToArray()).ToArbitrary();

    [Property]
    public Property The_order_is_that_of_a_plain_sort() => Prop.ForAll(Units, units =>
    {
        int[] order = SiblingSort.Order(Texts(units), [.. units.Select(unit => unit.Parent)], 5);
        Assert.Equal(
            units.OrderBy(unit => unit.Parent).ThenBy(unit => unit.Code, SlowOrder.OfCodes),
            order.Select(index => units[index]));
    });

    [Property]
    public Property Groups_start_where_the_counts_before_them_end() => Prop.ForAll(
        Gen.Choose(0, 6).ArrayOf().ToArbitrary(),
        keys =>
        {
            int[] expected = [.. Enumerable.Range(0, 9).Select(group => keys.Count(key => key < group))];
            Assert.Equal(expected, SiblingSort.GroupStarts(keys, 8));
        });

    [Theory]
    [InlineData("99999999999999999", "00000000000000001", "1")]
    [InlineData("99999999999999999", "100000000000000000", "0")]
    public void Codes_at_the_border_of_packing_are_ordered(params string[] codes)
    {
        var units = codes.Select(code => (0, code)).ToArray();
        Assert.Equal(
            codes.Order(SlowOrder.OfCodes),
            SiblingSort.Order(Texts(units), new int[codes.Length], 1).Select(index => codes[index]));
    }

    [Theory]
    [InlineData("SCHOOL No. 10 B", "SCHOOL No. 10 A", "SCHOOL No. 10", "SCHOOL", "SCHOOL No. 1")]
    [InlineData("abcdefghijk", "abcdefghij", "abcdefgh", "abcdefgh\0", "abcdefghi")]
    [InlineData("", "é", "e", "\0", "ée")]
    [InlineData("abcdefghijk", "9", "abcdefghij", "10", "10a")]
    public void Texts_with_the_same_beginning_are_ordered(params string[] codes)
    {
        var units = codes.Select(code => (0, code)).ToArray();
        Assert.Equal(
            codes.Order(SlowOrder.OfCodes),
            SiblingSort.Order(Texts(units), new int[codes.Length], 1).Select(index => codes[index]));
    }

    private static TextArray Texts((int Parent, string Code)[] units)
    {
        var builder = new TextArrayBuilder();
        foreach (var (_, code) in units) builder.Add(Encoding.UTF8.GetBytes(code));
        return builder.Build();
    }
}
