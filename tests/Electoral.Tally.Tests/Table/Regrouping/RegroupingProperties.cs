using Electoral.Tally.Tests.Aggregation;
using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table.Regrouping;

/// <summary>Tables with one level more, held against a builder that is given the longer paths sheet by sheet.</summary>
public class RegroupingProperties
{
    private static readonly string?[] Keys = [null, "", "10", "9", "b", "a/b", " a\\b", "ñandú"];

    private static readonly Arbitrary<TallyTable> Any = Tables.Any.ToArbitrary();

    [Property(MaxTest = 300)]
    public Property A_level_more_is_what_a_builder_makes_of_longer_paths() => Prop.ForAll(
        Any, Gen.Choose(0, 9).ToArbitrary(), (table, choice) =>
        {
            for (int depth = 1; depth <= table.Units.Levels.Count + 1; depth++)
            {
                string? below = depth == 1 ? null : table.Units.Levels[depth - 2].Name;
                var found = table.WithLevel("zone of test", row => KeyOf(row.Index, choice), below);
                var expected = Built(table, depth, choice);
                Assert.Equal(table.Count, found.Count);
                Assert.Equal(expected.Sheets().Select(Text), found.Sheets().Select(Text));
                Assert.Equal(
                    expected.Units.Levels.SelectMany(level => expected.Units.UnitsAt(level)).Select(Described),
                    found.Units.Levels.SelectMany(level => found.Units.UnitsAt(level)).Select(Described));
                Assert.Equal(
                    table.Select(row => row.Key).Order(StringComparer.Ordinal),
                    found.Select(row => row.Key).Order(StringComparer.Ordinal));
                Assert.Equal(table.Totals().ToString(), found.Totals().ToString());
                Assert.Same(table.Reading, found.Reading);
            }
        });

    [Property(MaxTest = 300)]
    public Property Sums_by_a_key_are_those_of_its_sheets() => Prop.ForAll(
        Any, Gen.Choose(0, 9).ToArbitrary(), (table, choice) =>
        {
            var found = table.RollUpBy("group", row => KeyOf(row.Index, choice));
            var groups = table.Sheets().Select((sheet, row) => (sheet, Code: CodeOf(row, choice)))
                .GroupBy(row => new UnitPath(row.Code)).OrderBy(group => group.Key).ToArray();
            Assert.Equal(groups.Select(group => group.Key), found.Select(unit => unit.Unit.Path));
            var fields = Enum.GetValues<CountField>().Where(field => table.Column(field) is not null).ToHashSet();
            foreach (var group in groups)
            {
                new SlowTotals(table.Contest, fields, group.Select(row => row.sheet))
                    .AssertEqual(found.Find(group.Key)!.Totals);
            }
        });

    [Property(MaxTest = 300)]
    public Property A_stratum_is_given_to_each_sheet_and_nothing_else_changes() => Prop.ForAll(
        Any, Gen.Choose(0, 9).ToArbitrary(), (table, choice) =>
        {
            var found = table.WithStratum(row => KeyOf(row.Index, choice));
            Assert.Equal(
                table.Select(row => CodeOf(row.Index, choice) is { Length: > 0 } code ? code : null),
                found.Select(row => row.Stratum));
            Assert.Equal(
                table.Sheets().Select(sheet => SheetText.Of(sheet with { Stratum = null })),
                found.Sheets().Select(sheet => SheetText.Of(sheet with { Stratum = null })));
            Assert.Equal(found.Any(row => row.Stratum is not null), found.HasStrata);
        });

    private static string? KeyOf(int row, int choice) => Keys[(row * 7 + choice) % (choice % Keys.Length + 1)];

    private static string CodeOf(int row, int choice) => new UnitPath(KeyOf(row, choice) ?? "")[0];

    private static TallyTable Built(TallyTable table, int depth, int choice)
    {
        List<string> levels = [.. table.Units.Levels.Select(level => level.Name), table.SheetLevel];
        levels.Insert(depth - 1, "zone of test");
        var builder = new TallyTable.Builder(table.Contest, levels, table.ExtraNames);
        int row = 0;
        foreach (var sheet in table.Sheets())
        {
            List<string> codes = [.. sheet.Unit.Codes];
            codes.Insert(depth - 1, CodeOf(row, choice));
            var path = new UnitPath([.. codes]);
            builder.Add(sheet with { Unit = path, Key = table[row].Key });
            for (int level = 1; level <= path.Depth; level++)
            {
                if (level == depth) continue;
                var above = new UnitPath([.. codes[..level]]);
                var unit = table[row].Unit.At(table.Units.Levels[level < depth ? level - 1 : level - 2]);
                if (unit.Name != unit.Code && unit.Code.Length > 0) builder.NameUnit(above, unit.Name);
            }

            row++;
        }

        return builder.Build();
    }

    // Where a sheet was read is the same; the order of sheets with one code in a unit follows it.
    private static string Text(TallySheet sheet) => SheetText.Of(sheet with { Key = null });

    private static string Described(ReportingUnit unit) => $"{unit.Path} {(unit.Code.Length > 0 ? unit.Name : "")}";
}
