using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Electoral.Tally.Arrow;
using Electoral.Tally.Columns;

namespace Electoral.Tally.Tests.Arrow;

public class TallyArrowTests
{
    private static readonly CsvLayout Layout = CsvLayout.Parse("""
        {"levels": [{"name": "town", "code": "town"}, {"name": "table", "code": "table"}],
         "registered": "voters", "selections": ["A", "B"]}
        """);

    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        """
        unit:state,name:state,unit:town,sheet:table,registered,votes:A,votes:B
        1,Alba,10,1,100,30,20
        1,Alba,10,2,,40,70000
        2,Brisa,10,x"1,80,20,
        """);

    [Fact]
    public void Counts_are_the_memory_of_the_table()
    {
        using var batch = Sheets.ToRecordBatch();
        var narrow = (UInt16Array)batch.Column("votes:A");
        Assert.True(Sheets.VotesOf("A").TryGetStoredNarrow(out var stored));
        Assert.True(MemoryMarshal.Cast<byte, ushort>(narrow.ValueBuffer.Span).Overlaps(stored.Span, out int apart));
        Assert.Equal(0, apart);
        Assert.Equal([20, 70_000, null], ((Int32Array)batch.Column("votes:B")).ToArray());
        Assert.Equal([100, null, 80], ((UInt16Array)batch.Column("registered")).ToArray().Select(count => (int?)count));
        using var pinned = narrow.ValueBuffer.Memory.Pin();
        unsafe
        {
            Assert.Equal(40, ((ushort*)pinned.Pointer)[1]);
        }
    }

    [Fact]
    public void Units_are_dictionaries_with_each_text_once()
    {
        using var batch = Sheets.ToRecordBatch();
        Assert.Equal(
            ["unit:state", "name:state", "unit:town", "sheet:table", "registered", "votes:A", "votes:B"],
            batch.Schema.FieldsList.Select(field => field.Name));
        var towns = (DictionaryArray)batch.Column("unit:town");
        Assert.Equal(["10"], Strings(towns.Dictionary));
        var states = (DictionaryArray)batch.Column("name:state");
        Assert.Equal(["Alba", "Brisa"], Strings(states.Dictionary));
        Assert.Equal([0, 0, 1], ((Int32Array)states.Indices).ToArray());
    }

    [Fact]
    public void A_slice_has_its_own_rows()
    {
        var slice = Sheets.Slice(new UnitPath("2"));
        using var batch = slice.ToRecordBatch();
        Assert.Equal(1, batch.Length);
        Assert.Equal(["x\"1"], Strings(batch.Column("sheet:table")));
        Assert.Equal(20, TallyArrow.Read(batch).Totals()["A"]);
    }

    [Fact]
    public void What_does_not_fit_is_rejected_with_row_and_column()
    {
        using var batch = Batch(
            ("town", Texts("1", "1", "2", "2")), ("table", new Int64Array.Builder().AppendRange([1, 2, 1, 1]).Build()),
            ("voters", new DoubleArray.Builder().AppendRange([100, 90.5, 80, 80]).Build()),
            ("A", new Int16Array.Builder().AppendRange([30, 20, -4, 7]).Build()),
            ("B", new UInt64Array.Builder().AppendRange([1, 2, 3, 4]).Build()));
        var read = TallyArrow.Read(batch, Layout, name: "feed");
        Assert.Equal("4 rows: 2 accepted, 2 rejected, 0 blank", read.Reading.ToString());
        Assert.Equal("4 registros: 2 aceptados, 2 rechazados, 0 vacíos", read.Reading.ToString(
            null, ReportLanguage.Spanish));
        Assert.Equal(
            [("feed", 2L, RejectReason.NotANumber, "voters"), ("feed", 3L, RejectReason.Negative, "A")],
            read.Reading.Rejects.Select(reject => (reject.Source, reject.Row, reject.Reason, reject.Field)));
    }

    [Fact]
    public void Kinds_without_a_text_are_no_counts_and_may_be_left_alone()
    {
        var list = new ListArray.Builder(Int32Type.Default).Append();
        ((Int32Array.Builder)list.ValueBuilder).Append(1);
        using var batch = Batch(
            ("town", Texts("1")), ("table", Texts("1")), ("voters", new NullArray(1)),
            ("A", new Int32Array.Builder().Append(3).Build()), ("B", new Int32Array.Builder().AppendNull().Build()),
            ("notes", list.Build()));
        var read = TallyArrow.Read(batch, Layout);
        Assert.Equal((1, 3, null), (read.Count, read[0]["A"], read[0]["B"]));
        var of = CsvLayout.Parse(Layout.ToJson().Replace("\"voters\"", "\"notes\"", StringComparison.Ordinal));
        Assert.Equal(1, TallyArrow.Read(batch, of, new() { MayAcceptNothing = true }).Reading.Rejected);
    }

    [Fact]
    public void Without_layout_and_metadata_it_is_inferred_or_refused()
    {
        using var batch = Batch(("x", Texts("1")));
        Assert.Throws<CsvLayoutException>(() => TallyArrow.Read(batch));
        using var own = Batch(
            ("unit:town", Texts("1", "2")), ("sheet:table", Texts("1", "1")),
            ("votes:A", new Int32Array.Builder().AppendRange([3, 4]).Build()));
        Assert.Equal(7, TallyArrow.Read(own).Totals()["A"]);
    }

    [Fact]
    public void Columns_are_seen_without_strings()
    {
        var columns = SheetColumns.Of(Sheets);
        Assert.True(columns.CodeNumbers.IsEmpty);
        Assert.Equal(["1", "2", "x\"1"], columns.CodeTexts!);
        Assert.Equal([0, 1, 2, 5], columns.CodeTexts!.Offsets.ToArray());
        var units = new int[3];
        columns.CopyUnits(Sheets.Units.Level("state"), units);
        Assert.Equal([0, 0, 1], units);
        columns.CopyUnits(Sheets.Units.Level("all"), units);
        Assert.Equal([0, 0, 0], units);
        Assert.Equal(["1", "2"], columns.CodesOf(Sheets.Units.Level("state")));
        Assert.Equal(["Alba", "Brisa"], columns.NamesOf(Sheets.Units.Level("state"))!);
        byte[] bits = [0xFF];
        Sheets.Registered!.CopyGivenBits(bits);
        Assert.Equal(0b101, bits[0]);
        Assert.Throws<ArgumentException>(() => Sheets.Registered!.CopyGivenBits([]));
        Assert.Throws<ArgumentException>(() => columns.CopyUnits(Sheets.Units.Level("state"), new int[2]));
    }

    private static string[] Strings(IArrowArray array) => [.. (IEnumerable<string>)(StringArray)array];

    private static StringArray Texts(params string[] texts)
    {
        var builder = new StringArray.Builder();
        builder.AppendRange(texts);
        return builder.Build();
    }

    private static RecordBatch Batch(params (string Name, IArrowArray Values)[] columns) => new(
        new Schema(columns.Select(column => new Field(column.Name, column.Values.Data.DataType, true)), null),
        columns.Select(column => column.Values), columns[0].Values.Length);
}
