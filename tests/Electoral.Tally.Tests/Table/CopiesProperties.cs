using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Table;

/// <summary>Filters and joined tables.</summary>
public class CopiesProperties
{
    private static readonly Arbitrary<TallyTable> Any = Tables.Any.ToArbitrary();

    [Property]
    public Property A_filter_has_the_rows_that_pass_and_the_same_tree() => Prop.ForAll(
        Any,
        Gen.Choose(1, 4).ToArbitrary(),
        (table, modulus) =>
        {
            var filter = table.Where(row => row.Index % modulus == 0);
            var expected = table.Sheets().Where((_, index) => index % modulus == 0);
            Assert.Equal(expected.Select(SheetText.Of), filter.Sheets().Select(SheetText.Of));
            Assert.Equal((table.Units, table.Reading, table.Scope), (filter.Units, filter.Reading, filter.Scope));
            foreach (var unit in table.Units.Levels.SelectMany(level => table.Units.UnitsAt(level)))
            {
                var (start, count) = table.StartAndCountOf(unit);
                int inside = Enumerable.Range(start, count).Count(row => row % modulus == 0);
                Assert.Equal(inside, filter.StartAndCountOf(unit).Count);
            }
        });

    [Property]
    public Property A_filter_that_all_rows_pass_is_the_same_table() => Prop.ForAll(
        Any, table => TableComparer.AssertSame(table, table.Where(_ => true)));

    [Property]
    public Property Counted_sheets_are_those_neither_annulled_nor_pending() => Prop.ForAll(Any, table =>
    {
        var expected = table.Sheets().Where(sheet => sheet.Status == SheetStatus.Counted);
        Assert.Equal(expected.Select(SheetText.Of), table.CountedOnly().Sheets().Select(SheetText.Of));
    });

    [Property]
    public Property Parts_of_a_table_joined_are_the_table() => Prop.ForAll(
        Elections.Unique,
        Gen.Choose(1, 4).ToArbitrary(),
        (election, parts) =>
        {
            var table = election.Table();
            var joined = TallyTable.Concat(
                Enumerable.Range(0, parts).Select(part => table.Where(row => row.Index % parts == part)));
            TableComparer.AssertSame(table, joined, TableAspects.EmptyColumns);
        });

    [Property]
    public Property A_joined_table_is_built_of_the_sheets_of_all() => Prop.ForAll(
        Elections.Any,
        Gen.Elements(Enum.GetValues<DuplicatePolicy>()).ToArbitrary(),
        (election, policy) =>
        {
            var first = election.Table();
            var second = (election with { Sheets = [.. election.Sheets.Reverse().Take(3)] }).Table();
            var joined = TallyTable.Concat([first, second], policy);
            TallySheet[] sheets = [.. first.Sheets(), .. second.Sheets()];
            var expected = (election with { Sheets = sheets, Duplicates = policy }).Table();
            TableComparer.AssertSame(expected, joined, TableAspects.Reading);
            long lost = first.Reading.Rejected + second.Reading.Rejected + expected.Reading.Rejected;
            Assert.Equal((joined.Count, lost), (joined.Reading.Accepted, joined.Reading.Rejected));
            Assert.Equal(lost, joined.Reading.Rejects.Count);
            Assert.Equal(lost, joined.Reading.RejectsByReason.Values.Sum());
        });
}
