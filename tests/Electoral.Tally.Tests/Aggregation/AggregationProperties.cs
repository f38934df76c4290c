using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>Totals and roll-ups against an independent oracle, on random tables.</summary>
public class AggregationProperties
{
    // Threads, and work cut so small that a few rows are shared by all of them, in each of the ways to add up.
    private static readonly AggregationOptions[] Ways =
    [
        new() { MaxDegreeOfParallelism = 1, BlockRows = 7 },
        new() { MaxDegreeOfParallelism = 1, ShortRows = 0 },
        new() { MaxDegreeOfParallelism = 2, FewCells = 0, BlockRows = 7, ShortRows = 3 },
        new() { MaxDegreeOfParallelism = 7, FewCells = 0, BlockRows = 3 },
        new() { MaxDegreeOfParallelism = 7, FewCells = 0, BlockRows = 2, ShortRows = 0 },
    ];

    [Property]
    public void Totals_are_those_of_the_sheets(RandomTable random) =>
        InEachWay(options => Slow(random.Table).AssertEqual(random.Table.Totals(options)));

    [Property]
    public void Roll_ups_are_those_of_the_sheets_at_every_level(RandomTable random) =>
        InEachWay(options => AssertRollUps(random.Table, options));

    [Property]
    public void Slices_and_filters_add_up_their_own_rows(RandomTable random)
    {
        var table = random.Table;
        var filtered = table.Where(row => row.Index % 3 != 1);
        AssertRollUps(filtered, new());
        foreach (var level in table.Units.Levels)
        {
            foreach (var unit in table.Units.UnitsAt(level))
            {
                AssertRollUps(table.Slice(unit), Ways[2]);
                AssertRollUps(filtered.Slice(unit), new());
                AssertRollUps(table.Slice(unit).Where(row => row.Index % 2 == 0), Ways[1]);
            }
        }
    }

    [Property]
    public void Children_add_up_to_their_parent(RandomTable random)
    {
        var rollUps = random.Table.RollUpAll();
        for (int depth = 0; depth + 1 < rollUps.Count; depth++)
        {
            var below = rollUps[depth + 1].ToLookup(child => child.Unit.Parent!.Value);
            foreach (var (unit, totals) in rollUps[depth])
            {
                var sum = new PartialTally(random.Contest);
                foreach (var child in below[unit]) sum.Merge(Partial(random.Table.Slice(child.Unit)));
                Assert.Equal(totals.Votes, sum.ToTotals().Votes);
                Assert.Equal(totals.Sheets, below[unit].Sum(child => child.Totals.Sheets));
                Assert.Equal(totals.Registered, below[unit].Sum(
                    child => child.Totals.Registered) is var all && totals.Registered is null ? null : all);
            }
        }
    }

    [Property]
    public void Partial_tallies_of_the_parts_merge_to_the_whole(RandomTable random)
    {
        var parts = Enumerable.Range(0, 3).Select(_ => new PartialTally(random.Contest)).ToArray();
        for (int i = 0; i < random.Sheets.Count; i++) parts[i % 3].Add(random.Sheets[i]);
        parts[2].Merge(parts[0]);
        parts[2].Merge(parts[1]);
        Slow(random.Table).AssertEqual(parts[2].ToTotals());

        var table = new PartialTally(random.Contest);
        table.Add(random.Table.Where(row => row.Index < 10));
        table.Add(random.Table.Where(row => row.Index >= 10));
        Slow(random.Table).AssertEqual(table.ToTotals());
    }

    private static void InEachWay(Action<AggregationOptions> assert)
    {
        foreach (var options in Ways) assert(options);
    }

    private static PartialTally Partial(TallyTable table)
    {
        var partial = new PartialTally(table.Contest);
        partial.Add(table);
        return partial;
    }

    private static SlowTotals Slow(TallyTable table) => Slow(table, table.Sheets());

    private static SlowTotals Slow(TallyTable table, IEnumerable<TallySheet> sheets) =>
        new(table.Contest, Enum.GetValues<CountField>().Where(
            field => table.Column(field) is not null).ToHashSet(), sheets);

    private static void AssertRollUps(TallyTable table, AggregationOptions options)
    {
        var all = table.RollUpAll(options);
        Assert.Equal(table.Units.Levels.Count + 1, all.Count);
        for (int depth = 0; depth < all.Count; depth++)
        {
            AssertLevel(table, depth, all[depth]);
            AssertLevel(table, depth, table.RollUp(all[depth].Level.Name, options));
        }
    }

    private static void AssertLevel(TallyTable table, int depth, RollUp found)
    {
        var expected = table.Sheets().GroupBy(sheet => new UnitPath([.. sheet.Unit.Codes.Take(depth)])).ToArray();
        Assert.Equal(depth, found.Level.Depth);
        Assert.Equal(expected.Select(unit => unit.Key), found.Select(unit => unit.Unit.Path));
        for (int i = 0; i < expected.Length; i++) Slow(table, expected[i]).AssertEqual(found[i].Totals);
    }
}
