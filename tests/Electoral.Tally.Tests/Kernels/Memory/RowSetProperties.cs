using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels;

public class RowSetProperties
{
    /// <summary>A number of rows, some of them (few or nearly all), and a range.</summary>
    private static readonly Arbitrary<Case> Any = (
        from rows in Gen.Choose(0, 300)
        from density in Gen.Elements(0, 2, 50, 98, 100)
        from draws in Gen.Choose(1, 100).ArrayOf(rows)
        from ends in Gen.Choose(0, rows).Two()
        let set = new SortedSet<int>(Enumerable.Range(0, rows).Where(row => draws[row] <= density))
        select new Case(rows, set, Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2))).ToArbitrary();

    [Property]
    public Property Rows_counts_and_next_ones_are_those_of_a_naive_set() => Prop.ForAll(Any, tried =>
    {
        var set = Of(tried);
        var inside = tried.Set.Where(row => row >= tried.From && row < tried.End).ToArray();
        Assert.Equal(tried.Set, Members(set));
        Assert.Equal(inside.Length, set.CountIn(tried.From, tried.End - tried.From));
        Assert.Equal(inside.Length == 0 ? -1 : inside[0], set.Next(tried.From, tried.End));
    });

    [Property]
    public Property A_resized_set_keeps_what_fits_and_no_more() => Prop.ForAll(Any, tried =>
    {
        var set = Of(tried);
        set.Resize(tried.From);
        set.Resize(tried.Rows + 100);
        Assert.Equal(tried.Rows + 100, set.Rows);
        Assert.Equal(tried.Set.Where(row => row < tried.From), Members(set));
    });

    [Property]
    public Property Taken_rows_stand_in_the_new_order() => Prop.ForAll(Any, tried =>
    {
        int[] order = [.. Enumerable.Range(tried.From, tried.End - tried.From).Reverse()];
        var taken = Of(tried).Take(order);
        var expected = order.Index().Where(entry => tried.Set.Contains(entry.Item)).Select(entry => entry.Index);
        Assert.Equal(expected, taken is null ? [] : Members(taken));
    });

    [Fact]
    public void Threads_add_rows_of_one_word_together()
    {
        var set = new RowSet(6_400);
        Parallel.For(0, set.Rows, row => set.AddShared(row));
        Assert.Equal(set.Rows, set.CountIn(0, set.Rows));
    }

    private static RowSet Of(Case tried)
    {
        var set = new RowSet(tried.Rows);
        foreach (int row in tried.Set) set.Add(row);
        return set;
    }

    private static IEnumerable<int> Members(RowSet set) => Enumerable.Range(0, set.Rows).Where(row => set[row]);

    private sealed record Case(int Rows, SortedSet<int> Set, int From, int End);
}
