using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

public class SheetFrameProperties
{
    [Property]
    public Property A_frame_of_stations_adds_up_its_rows() => Holds(Tables.Any, table =>
    {
        var frame = SheetFrame.OfStations(table);
        Assert.All(All(table.Units), unit =>
        {
            int?[] registered = [.. table.Slice(unit).Select(row => row.Registered)];
            long? expected = registered.Contains(null) ? null : registered.Sum(count => (long)count!.Value);
            // Of a roll with duplicates that contradict each other no number is known.
            bool isWhole = frame.UnreadRows == 0;
            if (!isWhole) expected = null;
            Assert.Equal(isWhole ? registered.Length : null, frame.StationsOf(unit));
            Assert.Equal(expected, frame.RegisteredOf(unit));
            Assert.Equal(expected, frame.RegisteredOf(unit.Path));
        });
    });

    [Property]
    public Property Totals_of_the_lowest_units_make_the_same_frame() => Holds(Tables.Whole, table =>
    {
        var stations = SheetFrame.OfStations(table);
        var units = table.Units.UnitsAt(table.Units.LowestLevel)
            .Select(unit => new FrameUnit(unit.Path, stations.StationsOf(unit), stations.RegisteredOf(unit)));
        var frame = SheetFrame.OfUnits([.. table.Units.Levels.Select(level => level.Name)], units.Reverse());
        var expected = table.Count == 0 ? [] : All(table.Units);
        Assert.All(expected, unit => Assert.Equal(
            (stations.StationsOf(unit), stations.RegisteredOf(unit)),
            (frame.StationsOf(unit.Path), frame.RegisteredOf(unit.Path))));
        Assert.Equal(table.Units.ToString(), frame.Units.ToString());
    });

    [Property]
    public Property Completed_numbers_keep_those_given_and_add_up_below_the_others() => Prop.ForAll(
        UnitPlans.Any.ToArbitrary(),
        Counts.Of(Presence.Partly, 5).ArrayOf(60).ToArbitrary(),
        (plan, draws) =>
        {
            // A parent that gives a number gives one that is large enough for all below it.
            var given = Prefixes(plan).Zip(draws).ToDictionary(
                pair => pair.First,
                pair => pair.Second + (int)Math.Pow(1_000, plan.Levels.Count - 1 - pair.First.Depth));
            var frame = SheetFrame.OfUnits(
                [.. plan.Levels.SkipLast(1)],
                given.Select(pair => new FrameUnit(pair.Key, pair.Value, null)));
            Assert.All(given.Keys, path => Assert.Equal(Expected(path, given), frame.StationsOf(path)));
            Assert.All(given.Keys, path => Assert.Null(frame.RegisteredOf(path)));
        });

    private static Property Holds(FsCheck.Gen<TallyTable> tables, Action<TallyTable> claim) =>
        Prop.ForAll(tables.ToArbitrary(), claim);

    private static long? Expected(UnitPath path, Dictionary<UnitPath, int?> given)
    {
        if (given[path] is int own) return own;
        var children = given.Keys.Where(child => child.Depth == path.Depth + 1 && child.Parent == path);
        long?[] below = [.. children.Select(child => Expected(child, given))];
        return below.Length == 0 || below.Contains(null) ? null : below.Sum();
    }

    private static IEnumerable<UnitPath> Prefixes(UnitPlan plan) =>
        from depth in Enumerable.Range(0, plan.Levels.Count)
        from path in plan.Lowest.Select(path => new UnitPath([.. path.Codes.Take(depth)])).Distinct()
        select path;

    private static IEnumerable<ReportingUnit> All(UnitTree tree) =>
        tree.Levels.SelectMany(level => tree.UnitsAt(level)).Prepend(tree.Root);
}
