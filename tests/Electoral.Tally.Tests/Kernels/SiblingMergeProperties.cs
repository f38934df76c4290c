using System.Text;
using Electoral.Tally.Kernels;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public class SiblingMergeProperties
{
    /// <summary>Units of up to five parents, in any order, some more than once.</summary>
    private static readonly Arbitrary<(int Parent, string Code)[]> Listed = (
        from fashion in Codes.Fashion
        from parents in Gen.Choose(1, 5)
        from units in Gen.Zip(Gen.Choose(0, parents - 1), fashion).ArrayOf()
        select units.Select(unit => (unit.Item1, unit.Item2)).ToArray()).ToArbitrary();

    [Fact]
    public void Units_are_the_different_ones_in_order_and_each_begins_with_the_first_listed() =>
        Properties.Hold(Prop.ForAll(Listed, listed =>
        {
            var merged = SiblingMerge.Of(Texts(listed), [.. listed.Select(unit => unit.Parent)], 5, 2);
            var expected = listed.Distinct()
                .OrderBy(unit => unit.Parent).ThenBy(unit => unit.Code, SlowOrder.OfCodes).ToArray();
            Assert.Equal(expected, merged.First.Select(first => listed[first]));
            Assert.Equal(listed, merged.UnitOf.Select(unit => expected[unit]));
            Assert.Equal(expected.Select(unit => Array.IndexOf(listed, unit)), merged.First);
            Assert.Equal(expected.SequenceEqual(listed), merged.IsIdentity);
        }));

    private static TextArray Texts((int Parent, string Code)[] units)
    {
        var builder = new TextArrayBuilder();
        foreach (var (_, code) in units) builder.Add(Encoding.UTF8.GetBytes(code));
        return builder.Build();
    }
}
