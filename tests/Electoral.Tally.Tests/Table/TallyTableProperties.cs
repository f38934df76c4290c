using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

/// <summary>Built tables against an oracle that sorts and drops sheets one by one.</summary>
public class TallyTableProperties
{
    [Property]
    public void A_table_holds_the_sheets_that_stay_in_the_order_of_the_tree(Election election) =>
        Assert.Equal(Lines(new SlowTable(election).Sheets), Lines(election.Table().Sheets()));

    [Property]
    public void Units_are_those_of_the_sheets_and_own_their_rows(Election election)
    {
        var slow = new SlowTable(election);
        var table = election.Table();
        foreach (var level in table.Units.Levels)
        {
            var units = table.Units.UnitsAt(level).Select(unit => (unit.Path, table.StartAndCountOf(unit)));
            Assert.Equal(slow.Units(level.Depth).Select(unit => (unit.Path, (unit.Start, unit.Count))), units);
        }

        Assert.Equal((0, table.Count), table.StartAndCountOf(table.Units.Root));
    }

    [Property]
    public void Every_row_knows_its_unit(Election election) =>
        Assert.All(election.Table(), row =>
        {
            var (start, count) = row.Table.StartAndCountOf(row.Unit);
            Assert.InRange(row.Index, start, start + count - 1);
            Assert.Equal(row.ToSheet().Unit, row.Unit.Path);
            Assert.Equal(row.ToSheet().ToString(), row.ToString());
        });

    [Property]
    public void Columns_are_those_that_some_sheet_has(Election election)
    {
        var table = election.Table();
        var given = election.Sheets;
        Assert.Equal(given.Any(sheet => sheet.Registered is not null), table.Registered is not null);
        Assert.Equal(given.Any(sheet => sheet.BallotsCast is not null), table.BallotsCast is not null);
        Assert.Equal(given.Any(sheet => sheet.Valid is not null), table.Valid is not null);
        Assert.Equal(given.Any(sheet => sheet.Blank is not null), table.Blank is not null);
        Assert.Equal(given.Any(sheet => sheet.Invalid is not null), table.Invalid is not null);
        Assert.Equal(election.Extra, table.ExtraNames);
        Assert.Equal(given.Any(sheet => sheet.Key is not null), table.HasKeys);
        Assert.Equal(given.Any(sheet => sheet.Stratum is not null), table.HasStrata);
        Assert.Equal(given.Any(sheet => sheet.Status != SheetStatus.Counted), table.HasStatus);
        Assert.Equal(given.Any(sheet => sheet.Provenance.ImageAddress is not null), table.HasImages);
        Assert.Equal(given.Any(sheet => sheet.Provenance.Arrived is not null), table.HasArrivals);
    }

    [Property]
    public Property The_order_of_adding_sheets_does_not_matter() => Prop.ForAll(
        Elections.Unique,
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        (election, seed) =>
        {
            var shuffled = election.Sheets.ToArray();
            new Random(seed).Shuffle(shuffled);
            TableComparer.AssertSame(election.Table(), (election with { Sheets = shuffled }).Table());
        });

    [Property]
    public void Where_all_duplicates_are_refused_the_order_does_not_matter_either(Election election)
    {
        // Sheets of one code but two keys are no duplicates; between them the source decides.
        bool hasKeys = election.Sheets.Any(sheet => sheet.Key is not null);
        var codes = hasKeys ? election.Sheets.DistinctBy(sheet => sheet.Unit.Append(sheet.Code)) : election.Sheets;
        var strict = election with { Sheets = [.. codes], Duplicates = DuplicatePolicy.RejectAll };
        TableComparer.AssertSame(strict.Table(), (strict with { Sheets = [.. strict.Sheets.Reverse()] }).Table());
    }

    [Property]
    public void A_builder_may_go_on_after_building(Election election)
    {
        int half = election.Sheets.Count / 2;
        var builder = new TallyTable.Builder(election.Contest, election.Levels, election.Extra)
        {
            Duplicates = election.Duplicates,
        };
        foreach (var (unit, name) in election.UnitNames) builder.NameUnit(unit, name);
        foreach (var sheet in election.Sheets.Take(half)) builder.Add(sheet);
        var first = builder.Build();
        string[] before = Lines(first.Sheets());
        foreach (var sheet in election.Sheets.Skip(half)) builder.Add(sheet);
        TableComparer.AssertSame(election.Table(), builder.Build());
        Assert.Equal(before, Lines(first.Sheets()));
        TableComparer.AssertSame((election with { Sheets = [.. election.Sheets.Take(half)] }).Table(), first);
    }

    [Property]
    public void A_table_built_of_a_tables_own_sheets_is_the_same(Election election)
    {
        var table = election.Table();
        var again = (election with { Sheets = [.. table.Sheets()] }).Table();
        TableComparer.AssertSame(table, again, TableAspects.Reading | TableAspects.EmptyColumns);
    }

    private static string[] Lines(IEnumerable<TallySheet> sheets) => [.. sheets.Select(SheetText.Of)];
}
