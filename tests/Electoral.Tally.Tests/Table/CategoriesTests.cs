namespace Electoral.Tally.Tests.Table;

public class CategoriesTests
{
    [Fact]
    public void Names_stand_in_the_order_of_codes_whatever_was_met_first()
    {
        var categories = Of("b", null, "10", "9", "b").InCanonicalForm(2);
        Assert.Equal(["9", "10", "b"], categories.Names);
        Assert.Equal(["b", null, "10", "9", "b"], Enumerable.Range(0, 5).Select(row => categories[row]));
    }

    [Fact]
    public void Names_without_rows_are_left_out()
    {
        var categories = Of("a", "b", "c").Take(new([2, 0], 1)).InCanonicalForm(2);
        Assert.Equal(["a", "c"], categories.Names);
        Assert.Equal(["c", "a"], Enumerable.Range(0, 2).Select(row => categories[row]));
    }

    [Fact]
    public void What_is_canonical_stays_as_it_is()
    {
        var categories = Of("a", "b");
        Assert.Same(categories, categories.InCanonicalForm(2));
    }

    [Fact]
    public void A_built_tables_strata_do_not_tell_the_order_of_the_source()
    {
        TallySheet[] sheets = [.. new[] { "z", "10", "9" }.Select((stratum, code) =>
            new TallySheet { Code = $"{code}", Votes = [1], Stratum = stratum })];
        Assert.Equal(["9", "10", "z"], Strata(sheets));
        Assert.Equal(["9", "10", "z"], Strata([.. sheets.Reverse()]));
    }

    private static IReadOnlyList<string> Strata(TallySheet[] sheets)
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["table"]);
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build().Columns.Strata!.Names;
    }

    private static Categories Of(params string?[] names)
    {
        var builder = new Categories.Builder();
        foreach (string? name in names) builder.Add(name);
        return builder.Build() ?? throw new InvalidOperationException();
    }
}
