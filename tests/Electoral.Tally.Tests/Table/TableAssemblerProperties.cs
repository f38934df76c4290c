using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

/// <summary>The assembler in what a builder does not ask of it: threads, rows unit by unit, unique levels.</summary>
public class TableAssemblerProperties
{
    private static readonly Arbitrary<bool[]> Unique = Gen.Elements(true, false).ArrayOf(3).ToArbitrary();

    [Property(MaxTest = 300)]
    public void The_number_of_threads_does_not_matter(Election election)
    {
        var builder = Builder(election);
        var expected = builder.Build();
        Assert.All([1, 2, 7], threads =>
            TableComparer.AssertSame(expected, builder.Build(builder.Stage() with { Threads = threads })));
    }

    [Property]
    public void Rows_that_come_unit_by_unit_make_the_same_table(Election election)
    {
        var units = election.Sheets.GroupBy(sheet => sheet.Unit);
        var builder = Builder(election with { Sheets = [.. units.SelectMany(unit => unit)] });
        var staged = builder.Stage();
        var unitByUnit = staged with { Units = UnitByUnit(staged.Units) };
        TableComparer.AssertSame(builder.Build(staged), builder.Build(unitByUnit));
    }

    [Property]
    public Property On_a_unique_level_the_parent_met_first_keeps_the_unit() => Prop.ForAll(
        Elections.Any,
        Unique,
        (election, unique) =>
        {
            var slow = new SlowTable(election, unique);
            var builder = Builder(election);
            var staged = builder.Stage();
            bool[] levels = unique[..staged.Units.Levels.Count];
            var table = builder.Build(staged with { Units = staged.Units with { Unique = levels } });
            Assert.Equal(slow.Sheets.Select(SheetText.Of), table.Sheets().Select(SheetText.Of));
            var byReason = table.Reading.RejectsByReason;
            Assert.Equal(slow.TwoParents, byReason.GetValueOrDefault(RejectReason.TwoParents));
            Assert.Equal(slow.Duplicates, byReason.GetValueOrDefault(RejectReason.Duplicate));
        });

    private static TallyTable.Builder Builder(Election election)
    {
        var builder = new TallyTable.Builder(election.Contest, election.Levels, election.Extra)
        {
            Duplicates = election.Duplicates,
        };
        foreach (var sheet in election.Sheets) builder.Add(sheet);
        // After the sheets, so that units are in the order in which rows meet them.
        foreach (var (unit, name) in election.UnitNames) builder.NameUnit(unit, name);
        return builder;
    }

    /// <summary>The same units with the first row of each instead of the unit of each row.</summary>
    private static StagedUnits UnitByUnit(StagedUnits units)
    {
        int[] unitOfRow = units.UnitOfRow!;
        Assert.Equal(unitOfRow.Order(), unitOfRow);
        var ends = Enumerable.Range(0, units.LowestCount + 1);
        int[] starts = [.. ends.Select(end => unitOfRow.Count(unit => unit < end))];
        return units with { RowStart = starts, UnitOfRow = null };
    }
}
