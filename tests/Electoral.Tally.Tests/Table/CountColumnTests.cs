namespace Electoral.Tally.Tests.Table;

public class CountColumnTests
{
    [Fact]
    public void Missing_is_not_zero()
    {
        var column = Of(0, null, 5);
        Assert.Equal([0, null, 5], new[] { column[0], column[1], column[2] });
        Assert.Equal([0, null, 5], column);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Rows_outside_a_slice_are_refused_though_the_array_has_them(int row)
    {
        var slice = Of(1, 2, 3, 4).Slice(1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => slice[row]);
        Assert.Throws<ArgumentOutOfRangeException>(() => slice[row]);
        Assert.Throws<ArgumentOutOfRangeException>(() => slice.IsMissing(row));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(70_000)]
    public void A_copy_needs_a_span_that_holds_all(int count) =>
        Assert.Throws<ArgumentException>(() => Of(1, count).CopyTo(new int[1]));

    [Theory]
    [InlineData(65_535, true)]
    [InlineData(65_536, false)]
    [InlineData(int.MaxValue, false)]
    public void A_column_is_narrow_where_all_counts_fit(int largest, bool narrow)
    {
        Assert.Equal(narrow, Of(0, largest, null).IsNarrow);
        Assert.Equal(largest, Of(0, largest, null)[1]);
    }

    private static CountColumn Of(params int?[] counts)
    {
        var builder = new CountColumnBuilder();
        foreach (int? count in counts) builder.Add(count);
        return builder.Build();
    }
}
