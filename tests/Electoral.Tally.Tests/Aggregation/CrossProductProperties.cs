using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>Cross-products against sums of products of single sheets, on random tables.</summary>
public class CrossProductProperties
{
    private static readonly AggregationOptions[] Ways =
    [
        new() { MaxDegreeOfParallelism = 1, BlockRows = 7 },
        new() { MaxDegreeOfParallelism = 2, FewCells = 0, BlockRows = 3 },
        new() { MaxDegreeOfParallelism = 7, FewCells = 0, BlockRows = 2 },
        new(),
    ];

    [Property]
    public Property They_are_those_of_the_sheets_whatever_the_threads() => Holds(table =>
    {
        var counts = CountsOf(table);
        var sheets = Complete(table);
        foreach (var way in Ways)
        {
            var products = table.CrossProducts(way);
            Assert.Equal(sheets.Length, products.Sheets);
            Assert.Equal(table.CountedOnly().Count - sheets.Length, products.Excluded);
            foreach (var (first, valueOf) in counts)
            {
                Assert.Equal(sheets.Sum(row => (long)valueOf(row)), products.Sum(first));
                foreach (var (second, otherOf) in counts)
                {
                    var expected = sheets.Aggregate(
                        (Int128)0, (sum, row) => sum + (Int128)valueOf(row) * otherOf(row));
                    Assert.Equal(expected, products.Product(first, second));
                }
            }
        }
    });

    [Property]
    public Property Units_add_up_to_the_whole_in_any_order() => Holds(table =>
    {
        var whole = table.CrossProducts();
        foreach (var level in table.Units.Levels)
        {
            var parts = table.CrossProductsAt(level.Name, Ways[2]).Values.ToArray();
            Assert.Equal(parts.Length, table.Units.UnitsAt(level).Count);
            if (parts.Length == 0) continue;
            AssertSame(table, whole, parts.Aggregate((left, right) => left.Plus(right)));
            AssertSame(table, whole, parts.Reverse().Aggregate((left, right) => left.Plus(right)));
        }
    });

    [Property]
    public Property The_covariance_is_that_of_the_definition() => Holds(table =>
    {
        var sheets = Complete(table);
        var (count, valueOf) = CountsOf(table)[^1];
        var covariance = table.CrossProducts().Covariance(count, count);
        if (sheets.Length < 2)
        {
            Assert.Null(covariance);
            return;
        }

        double mean = sheets.Average(row => (double)valueOf(row));
        double expected = sheets.Sum(row => (valueOf(row) - mean) * (valueOf(row) - mean)) / (sheets.Length - 1);
        Assert.Equal(expected, covariance!.Value, 1e-9 * (1 + expected));
    });

    private static void AssertSame(TallyTable table, CrossProducts expected, CrossProducts found)
    {
        Assert.Equal((expected.Sheets, expected.Excluded), (found.Sheets, found.Excluded));
        foreach (var (first, _) in CountsOf(table))
        {
            Assert.Equal(expected.Sum(first), found.Sum(first));
            foreach (var (second, _) in CountsOf(table))
            {
                Assert.Equal(expected.Product(first, second), found.Product(first, second));
            }
        }
    }

    private static (LinearCount Count, Func<TallyRow, int> Value)[] CountsOf(TallyTable table)
    {
        var fields = Enum.GetValues<CountField>().Where(field => table.Column(field) is not null).Select(
            field => (LinearCount.Of(field), (Func<TallyRow, int>)(row => table.Column(field)![row.Index]!.Value)));
        var votes = table.Contest.Selections.Select((selection, index) => (
            LinearCount.Votes(selection.Id), (Func<TallyRow, int>)(row => table.Votes[index][row.Index]!.Value)));
        // Some tables have seventy selections: every fifth is enough of them.
        var some = votes.Where((_, index) => table.Contest.Selections.Count < 10 || index % 15 == 0);
        return [.. fields, .. some];
    }

    private static TallyRow[] Complete(TallyTable table) =>
        [.. table.AsEnumerable().Where(row => row.Status == SheetStatus.Counted
            && Enum.GetValues<CountField>().All(field => table.Column(field)?.IsMissing(row.Index) != true)
            && table.Votes.All(votes => !votes.IsMissing(row.Index)))];

    private static Property Holds(Action<TallyTable> property) => Prop.ForAll(
        RandomTable.Arbitrary, random =>
        {
            if (random.Table.Contest.Selections.Count > 0) property(random.Table);
        });
}
