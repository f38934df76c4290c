using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>What a row derives, against the totals of the table and of the row alone.</summary>
public class RowCountsProperties
{
    private static readonly ShareOf[] Bases = Enum.GetValues<ShareOf>();

    [Property(MaxTest = 250)]
    public void Derived_counts_of_rows_add_up_to_those_of_totals(RandomTable random)
    {
        var totals = random.Table.Totals();
        TallyRow[] rows = [.. random.Table.CountedOnly()];
        IsSum(totals.EffectiveValid, rows, row => row.EffectiveValid);
        IsSum(totals.EffectiveBallotsCast, rows, row => row.EffectiveBallots);
        var both = rows.Where(row => row is { EffectiveBallots: not null, Registered: not null }).ToArray();
        if (totals.Turnout is not { } turnout) return;
        Assert.Equal(both.Sum(row => row.EffectiveBallots), turnout.Numerator);
        Assert.Equal(both.Sum(row => (long?)row.Registered), turnout.Denominator);
        Assert.Equal(both.LongLength, turnout.Rows);
    }

    [Property(MaxTest = 250)]
    public void A_row_is_its_own_totals(RandomTable random)
    {
        // The table of one sheet keeps the columns of the whole one: what its source has does not change.
        foreach (var row in random.Table.CountedOnly().Take(5))
        {
            var alone = random.Table.Where(other => other.Code == row.Code).Totals();
            Assert.Equal(Known(alone.EffectiveValid), row.EffectiveValid);
            Assert.Equal(Known(alone.EffectiveBallotsCast), row.EffectiveBallots);
            Assert.Equal(alone.Turnout, row.Turnout);
            foreach (var selection in random.Contest.Selections)
            {
                Assert.All(Bases, basis =>
                    Assert.Equal(alone.ShareOf(selection.Id, basis), row.ShareOf(selection.Id, basis)));
            }
        }
    }

    [Property(MaxTest = 250)]
    public void Rows_are_equal_where_they_are_the_same_row_also_inside_a_filter(RandomTable random)
    {
        var table = random.Table;
        var seen = new List<TallyRow>();
        table.Where(row =>
        {
            seen.Add(row);
            return row.EffectiveValid > 10;
        });
        Assert.Equal(table, seen);
        Assert.Equal(table.Select(row => row.GetHashCode()), seen.Select(row => row.GetHashCode()));
    }

    private static void IsSum(DerivedTotal? total, TallyRow[] rows, Func<TallyRow, long?> count)
    {
        long?[] known = [.. rows.Select(count).Where(found => found is not null)];
        Assert.Equal((total?.Sum ?? 0, total?.SheetsWith ?? 0), (known.Sum() ?? 0, known.LongLength));
    }

    private static long? Known(DerivedTotal? total) => total is { SheetsWith: 1 } one ? one.Sum : null;
}
