using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

public class SliceProperties
{
    private static readonly Arbitrary<TallyTable> Any = Tables.Any.ToArbitrary();

    [Property(MaxTest = 300)]
    public Property A_slice_has_the_rows_of_its_unit() => OverUnits((table, unit) =>
    {
        var slice = table.Slice(unit);
        var expected = table.Sheets().Where(sheet => StartsWith(sheet.Unit, unit.Path));
        Assert.Equal(expected.Select(SheetText.Of), slice.Sheets().Select(SheetText.Of));
        TableComparer.AssertSame(slice, table.Slice(unit.Path));
        Assert.Same(table.Reading, slice.Reading);
        Assert.Same(table.Units, slice.Units);
    });

    [Property(MaxTest = 300)]
    public Property Its_scope_is_the_smaller_unit() => OverUnits((table, unit) =>
    {
        bool widens = StartsWith(table.Scope.Path, unit.Path);
        Assert.Equal(widens ? table.Scope : unit, table.Slice(unit).Scope);
    });

    [Property(MaxTest = 300)]
    public Property Its_columns_are_parts_of_the_tables() => OverUnits((table, unit) =>
    {
        var (start, count) = table.StartAndCountOf(unit);
        var slice = table.Slice(unit);
        foreach (var field in Enum.GetValues<CountField>())
        {
            Assert.Equal(table.Column(field)?.Skip(start).Take(count), slice.Column(field));
        }

        foreach (var (whole, part) in table.Votes.Zip(slice.Votes)) Assert.Equal(whole.Skip(start).Take(count), part);
        foreach (string name in table.ExtraNames)
        {
            Assert.Equal(table.Extra(name).Skip(start).Take(count), slice.Extra(name));
        }
    });

    [Property(MaxTest = 300)]
    public Property Slices_of_all_units_of_a_level_are_the_table() => Prop.ForAll(Any, table =>
        Assert.All(table.Units.Levels, level =>
        {
            var parts = table.Units.UnitsAt(level).SelectMany(unit => table.Slice(unit).Sheets());
            Assert.Equal(table.Sheets().Select(SheetText.Of), parts.Select(SheetText.Of));
        }));

    private static Property OverUnits(Action<TallyTable, ReportingUnit> claim) => Prop.ForAll(Any, table =>
    {
        claim(table, table.Units.Root);
        foreach (var unit in table.Units.Levels.SelectMany(level => table.Units.UnitsAt(level))) claim(table, unit);
    });

    private static bool StartsWith(UnitPath path, UnitPath start) =>
        path.Depth >= start.Depth && new UnitPath([.. path.Codes.Take(start.Depth)]) == start;
}
