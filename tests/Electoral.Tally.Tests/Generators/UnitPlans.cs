using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Levels, the lowest units that sheets may belong to, and the names of some units.</summary>
/// <param name="Levels">The names of the levels from the top; the last is that of the sheet.</param>
/// <param name="Lowest">Paths of one code for each level but the last, in no order, all different.</param>
/// <param name="Names">Names of some of these units and of units above them.</param>
internal sealed record UnitPlan(
    IReadOnlyList<string> Levels, IReadOnlyList<UnitPath> Lowest, IReadOnlyDictionary<UnitPath, string> Names);

/// <summary>Unit trees of depth 0 to 3, wide and narrow, with codes that repeat below different parents.</summary>
internal static class UnitPlans
{
    private static readonly string[] LevelNames = ["state", "municipality", "centre"];

    public static Gen<UnitPlan> Any { get; } =
        from depth in Gen.Elements(0, 1, 1, 2, 2, 2, 3)
        from plan in OfDepth(depth)
        select plan;

    public static Gen<UnitPlan> OfDepth(int depth) =>
        from fashions in Codes.Fashion.ArrayOf(depth)
        from count in depth == 0 ? Gen.Constant(1) : Gen.Choose(1, 9)
        from paths in Path(fashions).ArrayOf(count)
        from names in Names(paths)
        select new UnitPlan([.. LevelNames[..depth], "table"], [.. paths.Distinct()], names);

    /// <summary>A path of one code a level; some codes come from a pool of two, so that parents are shared.</summary>
    private static Gen<UnitPath> Path(Gen<string>[] fashions) =>
        from codes in Gen.CollectToArray(fashions, fashion => Gen.OneOf(fashion, fashion, Gen.Elements("1", "2")))
        select new UnitPath(codes);

    private static Gen<IReadOnlyDictionary<UnitPath, string>> Names(UnitPath[] paths)
    {
        UnitPath[] all = [.. paths.SelectMany(Ancestry).Distinct()];
        return from names in Gen.Elements(null, null, "MP. LIBERTADOR", "Año \"é\"", "=S(A1)", "1").ArrayOf(all.Length)
               from any in Gen.Elements(true, false)
               select (IReadOnlyDictionary<UnitPath, string>)all.Zip(names)
                   .Where(pair => any && pair.Second is not null)
                   .ToDictionary(pair => pair.First, pair => pair.Second!);
    }

    private static IEnumerable<UnitPath> Ancestry(UnitPath path)
    {
        for (; path.Depth > 0; path = path.Parent) yield return path;
    }
}
