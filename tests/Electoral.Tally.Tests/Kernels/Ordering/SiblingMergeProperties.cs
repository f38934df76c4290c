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

    [Property]
    public Property Units_are_the_different_ones_in_order_and_each_begins_with_the_first_listed() => Prop.ForAll(
        Listed, listed =>
        {
            var merged = SiblingMerge.Of(Texts(listed), [.. listed.Select(unit => unit.Parent)], 5, 2);
            var expected = listed.Distinct()
                .OrderBy(unit => unit.Parent).ThenBy(unit => unit.Code, SlowOrder.OfCodes).ToArray();
            Assert.Equal(expected, merged.First.Select(first => listed[first]));
            Assert.Equal(listed, merged.UnitOf.Select(unit => expected[unit]));
            Assert.Equal(expected.Select(unit => Array.IndexOf(listed, unit)), merged.First);
            Assert.Equal(expected.SequenceEqual(listed), merged.IsIdentity);
        });

    [Property]
    public Property Units_that_only_move_with_their_parents_are_merged_the_same_way() => Prop.ForAll(
        Listed, Arb.From(Gen.Choose(1, 3)), (listed, threads) =>
        {
            // The parents: all different ones, as they came. Below each the units that differ, in order.
            var parents = listed.Select(unit => (Parent: 0, unit.Code)).Distinct().ToArray();
            var units = parents.SelectMany((parent, index) => listed.Select(unit => unit.Parent).Distinct().Order()
                .Select(unit => (Parent: index, Code: $"{unit}{parent.Code}"))
                .OrderBy(unit => unit.Code, SlowOrder.OfCodes)).ToArray();
            var above = SiblingMerge.Of(Texts(parents), new int[parents.Length], 1, threads);
            var merged = above.Below([.. units.Select(unit => unit.Parent)], threads);
            var expected = SiblingMerge.Of(
                Texts(units), [.. units.Select(unit => above.UnitOf[unit.Parent])], parents.Length, threads);
            Assert.True(merged.AllDiffer);
            Assert.Equal(expected.First, merged.First);
            Assert.Equal(expected.UnitOf, merged.UnitOf);
            Assert.Equal(expected.IsIdentity, merged.IsIdentity);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Many_units_merge_across_the_borders_of_ranges(int threads)
    {
        // Some are listed once, some a thousand times and more, so that ranges of positions begin and end inside.
        var random = new Random(7);
        (int Parent, string Code)[] listed =
            [.. Enumerable.Range(0, 60_000).Select(i => (i % 2, $"{(i % 3 == 0 ? i : random.Next(20))}"))];
        var merged = SiblingMerge.Of(Texts(listed), [.. listed.Select(unit => unit.Parent)], 2, threads);
        var first = new Dictionary<(int, string), int>();
        for (int i = 0; i < listed.Length; i++) first.TryAdd(listed[i], i);
        Assert.Equal(
            first.OrderBy(unit => unit.Key.Item1).ThenBy(unit => unit.Key.Item2, SlowOrder.OfCodes)
                .Select(unit => unit.Value),
            merged.First);
        Assert.Equal(listed.Select(unit => first[unit]), merged.UnitOf.Select(unit => merged.First[unit]));
    }

    private static TextArray Texts((int Parent, string Code)[] units)
    {
        var builder = new TextArrayBuilder();
        foreach (var (_, code) in units) builder.Add(Encoding.UTF8.GetBytes(code));
        return builder.Build();
    }
}
