using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv;

[Properties(Arbitrary = [typeof(TallyCsvWriteProperties)])]
public class TallyCsvWriteProperties
{
    private const TableAspects NotInTheFile = TableAspects.Source | TableAspects.EmptyUnits | TableAspects.Reading
        | TableAspects.Scope | TableAspects.EmptyColumns;

    public static Arbitrary<CsvWriteOptions> Options { get; } = (
        from delimiter in Gen.Elements(',', ';', '\t', '|', '\'', '=')
        from guard in Gen.Elements(true, false)
        from newLine in Gen.Elements("\n", "\r\n")
        select new CsvWriteOptions { Delimiter = delimiter, FormulaGuard = guard, NewLine = newLine }).ToArbitrary();

    [Property]
    public void What_is_written_is_the_same_table_when_read(TallyTable table, CsvWriteOptions options)
    {
        string text = TallyCsvWriteTests.Write(table, options);
        var layout = CsvLayout.Parse(TallyCsv.LayoutOf(table, options).ToJson());
        var read = SlowCsv.Read(text, layout);
        Assert.Equal(table.Count, read.Count);
        // A builder without sheets does not know of keys and the like.
        if (read.Count > 0) TableComparer.AssertSame(table, read, NotInTheFile);
    }

    [Property]
    public void The_reader_gives_the_same_table(TallyTable table, CsvWriteOptions options)
    {
        string text = TallyCsvWriteTests.Write(table, options);
        var read = TallyCsv.ReadText(text, TallyCsv.LayoutOf(table, options));
        TableComparer.AssertSame(table, read, NotInTheFile);
    }

    [Property]
    public void The_reader_needs_no_layout(TallyTable table)
    {
        var read = TallyCsv.ReadText(TallyCsvWriteTests.Write(table));
        var known = TallyCsv.ReadText(TallyCsvWriteTests.Write(table), TallyCsv.LayoutOf(table));
        Assert.Equal(known.Sheets().Select(Text), read.Sheets().Select(Text));
    }

    private static string Text(TallySheet sheet) => SheetText.Of(sheet);

    [Property]
    public void The_header_alone_tells_the_roles(TallyTable table)
    {
        var layout = TallyCsv.LayoutOf(table);
        var header = SlowCsv.Records(TallyCsvWriteTests.Write(table), ',')[0];
        var found = CsvLayoutDetection.Detect(header, []).LayoutOf("test");
        var expected = layout with { Delimiter = null, Encoding = null, Contest = null, Selections = [] };
        Assert.Equal(expected, found with { Selections = [] });
        Assert.Equal(
            layout.Selections.Select(selection => (selection.Column, selection.Id)),
            found.Selections.Select(selection => (selection.Column, selection.Id)));
    }

    [Property]
    public void No_text_begins_a_formula_unless_asked_for(TallyTable table)
    {
        foreach (string[] record in SlowCsv.Records(TallyCsvWriteTests.Write(table), ','))
        {
            Assert.DoesNotContain(record, cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0]));
        }
    }
}
