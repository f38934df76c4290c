using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Units;

public class UnitPathProperties
{
    internal static readonly Gen<UnitPath> Paths =
        from fashion in Codes.Fashion
        from depth in Gen.Choose(0, 3)
        from codes in Gen.OneOf(fashion, Gen.Elements("1", "01")).ArrayOf(depth)
        select new UnitPath(codes);

    [Property]
    public Property The_order_is_total() => Prop.ForAll(Paths.Three().ToArbitrary(), paths =>
    {
        var (a, b, c) = paths;
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(a.CompareTo(b) == 0, a == b);
        Assert.True(a > b || b > c || a <= c);
    });

    [Property]
    public Property The_order_is_code_by_code() => Prop.ForAll(Paths.Two().ToArbitrary(), paths =>
    {
        var (a, b) = paths;
        Assert.Equal(Math.Sign(SlowOrder.OfPaths.Compare(a, b)), Math.Sign(a.CompareTo(b)));
    });

    [Property]
    public Property Equal_paths_have_equal_hashes_and_texts() => Prop.ForAll(Paths.ToArbitrary(), path =>
    {
        var same = new UnitPath([.. path.Codes]);
        Assert.Equal(path, same);
        Assert.Equal(path.GetHashCode(), same.GetHashCode());
        Assert.Equal(path.ToString(), same.ToString());
    });

    [Property]
    public Property Texts_of_paths_of_one_depth_are_equal_only_if_the_paths_are() => Prop.ForAll(
        Paths.Two().ToArbitrary(),
        paths => paths.Item1.Depth != paths.Item2.Depth
            || paths.Item1 == paths.Item2 == (paths.Item1.ToString() == paths.Item2.ToString()));

    [Property]
    public Property The_parent_of_an_appended_path_is_the_path() => Prop.ForAll(
        Paths.ToArbitrary(),
        Codes.Anything.ToArbitrary(),
        (path, code) => path.Append(code).Parent == path && path.Append(code)[path.Depth] == new UnitPath(code)[0]);
}
