using Electoral.Tally.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Formats.Csv;

public class TallyCsvWriteProperties
{
    private const TableAspects NotInTheFile = TableAspects.Source | TableAspects.EmptyUnits | TableAspects.Reading
        | TableAspects.Scope | TableAspects.EmptyColumns;

    private static readonly Gen<CsvWriteOptions> Options =
        from delimiter in Gen.Elements(',', ';', '\t', '|', '\'', '=')
        from guard in Gen.Elements(true, false)
        from newLine in Gen.Elements("\n", "\r\n")
        select new CsvWriteOptions { Delimiter = delimiter, FormulaGuard = guard, NewLine = newLine };

    [Fact]
    public void What_is_written_is_the_same_table_when_read() => Properties.Hold(
        Prop.ForAll(Arb.From(from table in Tables.Any from options in Options select (table, options)), drawn =>
        {
            string text = TallyCsvWriteTests.Write(drawn.table, drawn.options);
            var layout = CsvLayout.Parse(TallyCsv.LayoutOf(drawn.table, drawn.options).ToJson());
            var read = SlowCsv.Read(text, layout);
            Assert.Equal(drawn.table.Count, read.Count);
            // A builder without sheets does not know of keys and the like.
            if (read.Count > 0) TableComparer.AssertSame(drawn.table, read, NotInTheFile);
        }));

    [Fact]
    public void The_reader_gives_the_same_table() => Properties.Hold(
        Prop.ForAll(Arb.From(from table in Tables.Any from options in Options select (table, options)), drawn =>
        {
            string text = TallyCsvWriteTests.Write(drawn.table, drawn.options);
            var read = TallyCsv.ReadText(text, TallyCsv.LayoutOf(drawn.table, drawn.options));
            TableComparer.AssertSame(drawn.table, read, NotInTheFile);
        }));

    [Fact]
    public void The_reader_needs_no_layout() => Properties.Hold(
        Prop.ForAll(Arb.From(Tables.Any), table =>
        {
            var read = TallyCsv.ReadText(TallyCsvWriteTests.Write(table));
            var known = TallyCsv.ReadText(TallyCsvWriteTests.Write(table), TallyCsv.LayoutOf(table));
            Assert.Equal(known.Sheets().Select(Text), read.Sheets().Select(Text));
        }));

    private static string Text(TallySheet sheet) => SheetText.Of(sheet);

    [Fact]
    public void The_header_alone_tells_the_roles() => Properties.Hold(
        Prop.ForAll(Arb.From(Tables.Any), table =>
        {
            var layout = TallyCsv.LayoutOf(table);
            var header = SlowCsv.Records(TallyCsvWriteTests.Write(table), ',')[0];
            var found = CsvLayoutDetection.Detect(header, []).LayoutOf("test");
            var expected = layout with { Delimiter = null, Encoding = null, Contest = null, Selections = [] };
            Assert.Equal(expected, found with { Selections = [] });
            Assert.Equal(
                layout.Selections.Select(selection => (selection.Column, selection.Id)),
                found.Selections.Select(selection => (selection.Column, selection.Id)));
        }));

    [Fact]
    public void No_text_begins_a_formula_unless_asked_for() => Properties.Hold(
        Prop.ForAll(Arb.From(Tables.Any), table =>
        {
            foreach (string[] record in SlowCsv.Records(TallyCsvWriteTests.Write(table), ','))
            {
                Assert.DoesNotContain(record, cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0]));
            }
        }));
}
