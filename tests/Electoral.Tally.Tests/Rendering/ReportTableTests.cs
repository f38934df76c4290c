namespace Electoral.Tally.Tests.Rendering;

public class ReportTableTests
{
    [Fact]
    public void A_limit_keeps_the_first_rows_and_counts_all()
    {
        var made = 0;
        var table = new ReportTable.Builder("Sheets", limit: 2).Text("Code").Whole("Votes")
            .Rows(Enumerable.Range(0, 5), row =>
            {
                made++;
                return [$"S{row}", row];
            })
            .Omitted(61_199)
            .Build();
        Assert.Equal((2, 61_204L, 2), (table.RowCount, table.TotalRows, made));
        Assert.Equal(["S1", 1], table[1].ToArray());
        Assert.Equal(["The first 2 of 61,204 rows."], table.Footnotes(null));
        Assert.Throws<ArgumentOutOfRangeException>(() => table[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[-1]);
    }

    [Fact]
    public void Rows_omitted_before_others_take_no_place()
    {
        var table = new ReportTable.Builder(limit: 1).Text("Code").Omitted(5).Row("a").Row("b").Build();
        Assert.Equal((1, 7L), (table.RowCount, table.TotalRows));
    }

    [Fact]
    public void Each_reason_stands_below_the_table_once()
    {
        var table = new ReportTable.Builder().Whole("A").Whole("B")
            .Row(CellValue.NotComputable("x is missing"), CellValue.NotComputable("y is missing"))
            .Row(CellValue.NotComputable("y is missing"), default)
            .Build();
        Assert.Equal(["x is missing", "y is missing"], table.Reasons);
        Assert.Equal(
            ["(1) not computable, because x is missing", "(2) not computable, because y is missing"],
            table.Footnotes(null));
        Assert.Equal(["– (2)", "–"], table[1].ToArray().Select(cell => table.Shown(cell, null)));
    }

    [Fact]
    public void A_table_without_rows_says_so() =>
        Assert.Equal(["No rows."], new ReportTable.Builder().Text("A").Build().Footnotes(null));

    [Fact]
    public void Cells_must_fit_their_columns()
    {
        var builder = new ReportTable.Builder("Totals").Text("Unit").Whole("Sheets").Number("Mean").Percent("Share");
        var share = CellValue.Percent(0.5);
        builder.Row("a", 1, 2, share).Row(CellValue.Address("b"), default, CellValue.Number(2), default);
        Assert.Equal(
            "Table 'Totals', row 2: expected 4 cells, one per column, found 1.",
            Assert.Throws<ArgumentException>(() => builder.Row("a")).Message);
        Assert.Equal(
            "Column 'Sheets', row 2: expected Whole, found Percent '50.00 %'.",
            Assert.Throws<ArgumentException>(() => builder.Row("a", share, 2, share)).Message);
        Assert.Throws<ArgumentException>(() => builder.Row(1, 1, 2, share));
        Assert.Throws<ArgumentException>(() => builder.Row("a", 1, "2", share));
        Assert.Throws<ArgumentException>(() => builder.Row("a", 1, 2, 0));
        Assert.Equal(2, builder.Build().TotalRows);
    }

    [Fact]
    public void Columns_come_before_rows()
    {
        var builder = new ReportTable.Builder();
        Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.Throws<ArgumentException>(() => builder.Row());
        builder.Text("A").Row("a");
        Assert.Throws<InvalidOperationException>(() => builder.Text("B"));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Omitted(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportTable.Builder(limit: -1));
    }
}
