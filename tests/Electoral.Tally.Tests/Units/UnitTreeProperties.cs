using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Units;

/// <summary>Trees against the set of paths that they are made of.</summary>
public class UnitTreeProperties
{
    private static readonly Arbitrary<UnitPlan> Plans = UnitPlans.Any.ToArbitrary();

    [Property]
    public Property Units_of_a_level_are_the_different_paths_in_order() => Holds((plan, tree) =>
        Assert.All(Levels(tree), level =>
            Assert.Equal(PathsAt(plan, level.Depth), tree.UnitsAt(level).Select(unit => unit.Path))));

    [Property]
    public Property Every_unit_is_found_by_its_path() => Holds((plan, tree) =>
        Assert.All(Levels(tree).SelectMany(level => tree.UnitsAt(level)), unit =>
        {
            Assert.Equal(unit, tree.Find(unit.Path));
            Assert.Null(tree.Find(unit.Path.Append("no such code")));
            Assert.Equal(unit.Level, Levels(tree)[unit.Depth]);
            Assert.Equal(unit, tree.UnitsAt(unit.Level)[unit.Index]);
        }));

    [Property]
    public Property Children_are_those_whose_paths_continue_the_parents() => Holds((plan, tree) =>
        Assert.All(Levels(tree).SkipLast(1).SelectMany(level => tree.UnitsAt(level)), unit =>
        {
            var expected = PathsAt(plan, unit.Depth + 1).Where(path => path.Parent == unit.Path);
            Assert.Equal(expected, unit.Children.Select(child => child.Path));
            Assert.All(unit.Children, child => Assert.Equal(unit, child.Parent));
        }));

    [Property]
    public Property Every_unit_lies_below_one_unit_of_each_level_above() => Holds((plan, tree) =>
        Assert.All(Levels(tree).SelectMany(level => tree.UnitsAt(level)), unit =>
            Assert.All(Levels(tree).Take(unit.Depth + 1), level =>
                Assert.Equal(unit.Path.Codes.Take(level.Depth), unit.At(level).Path.Codes))));

    [Property]
    public Property Names_are_those_given_else_codes() => Holds((plan, tree) =>
        Assert.All(tree.Levels.SelectMany(level => tree.UnitsAt(level)), unit =>
        {
            string code = unit.Code.Length > 0 ? unit.Code : "(none)";
            Assert.Equal(plan.Names.GetValueOrDefault(unit.Path, code), unit.Name);
        }));

    private static Property Holds(Action<UnitPlan, UnitTree> claim) =>
        Prop.ForAll(Plans, plan => claim(plan, TreeOf(plan)));

    private static UnitLevel[] Levels(UnitTree tree) => [tree.Root.Level, .. tree.Levels];

    private static IEnumerable<UnitPath> PathsAt(UnitPlan plan, int depth) =>
        plan.Lowest.Select(path => new UnitPath([.. path.Codes.Take(depth)])).Distinct().Order(SlowOrder.OfPaths);

    private static UnitTree TreeOf(UnitPlan plan)
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), plan.Levels);
        foreach (var (unit, name) in plan.Names) builder.NameUnit(unit, name);
        foreach (var path in plan.Lowest) builder.Add(new() { Unit = path, Code = "1", Votes = [1] });
        return builder.Build().Units;
    }
}
