using System.Data;
using System.Data.Common;

namespace Electoral.Tally.Tests.Formats.DataReaders;

/// <summary>Tables and results as data readers keep to what every data reader promises.</summary>
public sealed class RowReaderTests
{
    private static readonly TallyTable Sheets = Table();

    [Fact]
    public void The_columns_are_those_of_the_CSV()
    {
        using var reader = Sheets.CreateDataReader();
        using var written = new StringWriter();
        TallyCsv.WriteText(Sheets, written);
        string csv = written.ToString();
        string header = csv[..csv.IndexOfAny(['\r', '\n'])];
        Assert.Equal(header, string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)));
        Assert.Equal(
            ["unit:state", "name:state", "sheet:mesa", "registered", "votes:A", "votes:B", "status", "arrived"],
            Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        string[] names = ["registered", "votes:A", "REGISTERED"];
        Assert.Equal([3, 4, 3], names.Select(reader.GetOrdinal));
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("x"));
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetName(8));
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetFieldType(-1));
    }

    [Fact]
    public void Values_are_typed_and_missing_ones_are_null()
    {
        using var reader = Sheets.CreateDataReader();
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
        Assert.True(reader.HasRows);
        Assert.True(reader.Read());
        Assert.Equal(("1", "Norte", "7"), (reader.GetString(0), reader.GetFieldValue<string>(1), reader["sheet:mesa"]));
        Assert.Equal((9, 9L, (short)9, (byte)9), (
            reader.GetInt32(3), reader.GetInt64(3), reader.GetInt16(3), reader.GetByte(3)));
        Assert.Equal((9m, 9d, (object)9), (reader.GetDecimal(3), reader.GetDouble(3), reader[3]));
        Assert.Equal((9, (int?)9, 9L), (
            reader.GetFieldValue<int>(3), reader.GetFieldValue<int?>(3), reader.GetFieldValue<long>(3)));
        Assert.False(reader.IsDBNull(3));
        Assert.True(reader.IsDBNull(5));
        Assert.Equal(DBNull.Value, reader.GetValue(5));
        Assert.Equal(DBNull.Value, reader.GetFieldValue<object>(5));
        Assert.Null(reader.GetFieldValue<int?>(5));
        Assert.Throws<InvalidCastException>(() => reader.GetInt32(5));
        Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<int>(5));
        Assert.Throws<InvalidCastException>(() => reader.GetString(3));
        Assert.Throws<InvalidCastException>(() => reader.GetInt32(0));
        Assert.Throws<InvalidCastException>(() => reader.GetBoolean(3));
        Assert.Throws<InvalidCastException>(() => reader.GetGuid(0));
        Assert.Equal(new DateTime(2024, 7, 28, 21, 5, 0), reader.GetDateTime(7));
        Assert.Equal((8, DBNull.Value), (reader.GetValues(new object[20]), reader.GetFieldValue<DBNull>(5)));
        object[] few = new object[2];
        Assert.Equal(2, reader.GetValues(few));
        Assert.Equal(["1", "Norte"], few);
        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(1));
        Assert.Equal(70_000, reader.GetInt32(4));
        Assert.Throws<OverflowException>(() => reader.GetInt16(4));
        Assert.Equal("pending", reader.GetString(6));
        char[] letters = new char[4];
        Assert.Equal((7, 4), (reader.GetChars(6, 0, null, 0, 0), reader.GetChars(6, 3, letters, 0, 4)));
        Assert.Equal("ding", new string(letters));
        Assert.False(reader.Read());
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
    }

    [Fact]
    public async Task There_is_one_result_and_an_end()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var reader = Sheets.CreateDataReader();
        Assert.True(await reader.ReadAsync(cancellation));
        Assert.Equal(9, await reader.GetFieldValueAsync<int>(3, cancellation));
        Assert.False(await reader.IsDBNullAsync(3, cancellation));
        Assert.Equal((-1, 0, false), (reader.RecordsAffected, reader.Depth, reader.IsClosed));
        Assert.False(await reader.NextResultAsync(cancellation));
        Assert.Equal((0, false), (reader.FieldCount, reader.HasRows));
        Assert.False(reader.Read());
        await reader.CloseAsync();
        Assert.True(reader.IsClosed);
        Assert.Throws<InvalidOperationException>(() => reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.FieldCount);
        await reader.DisposeAsync();
    }

    [Fact]
    public void The_schema_says_what_may_be_missing()
    {
        using var reader = Sheets.CreateDataReader();
        var columns = reader.GetColumnSchema();
        Assert.Equal(
            [typeof(string), typeof(string), typeof(string), typeof(int), typeof(int), typeof(int), typeof(string),
                typeof(DateTime)],
            columns.Select(column => column.DataType));
        Assert.Equal(
            [false, true, false, true, false, true, false, true], columns.Select(column => column.AllowDBNull == true));
        using var schema = reader.GetSchemaTable()!;
        var rows = schema.Rows.Cast<DataRow>();
        Assert.Equal(columns.Select(column => column.ColumnName), rows.Select(row => row["ColumnName"]));
        Assert.Equal(columns.Select(column => (object)column.AllowDBNull!), rows.Select(row => row["AllowDBNull"]));
        Assert.Equal("Int32", reader.GetDataTypeName(3));
    }

    [Fact]
    public void A_DataTable_and_the_library_itself_read_it()
    {
        using var data = new DataTable();
        data.Load(Sheets.CreateDataReader());
        Assert.Equal((2, 8), (data.Rows.Count, data.Columns.Count));
        Assert.Equal(DBNull.Value, data.Rows[0]["votes:B"]);
        Assert.Equal(TableFacts.Of(Sheets), TableFacts.Of(TallyData.Read(Sheets.CreateDataReader())));
        Assert.Equal(TableFacts.Of(Sheets), TableFacts.Of(TallyData.Read(data.CreateDataReader())));
        Assert.Equal(2, Sheets.CreateDataReader().Cast<IDataRecord>().Count());
    }

    [Fact]
    public void A_slice_and_a_table_without_sheets_are_read()
    {
        var slice = Sheets.Slice(new UnitPath("2"));
        using var reader = slice.CreateDataReader();
        Assert.True(reader.Read());
        Assert.Equal(("2", 70_000), (reader.GetString(0), reader.GetInt32(4)));
        Assert.False(reader.Read());
        using var none = Sheets.Where(_ => false).CreateDataReader();
        Assert.False(none.HasRows);
        Assert.False(none.Read());
    }

    [Property]
    public void Any_table_is_read_again(Generators.Election election)
    {
        var table = election.Table();
        if (table.Count == 0) return;
        var layout = TallyCsv.LayoutOf(table) with { FormulaGuard = false };
        var read = TallyData.Read(table.CreateDataReader(), layout, new() { Duplicates = election.Duplicates });
        Assert.Equal(table.Totals().ToString(), read.Totals().ToString());
        Assert.Equal(table.Select(TableFacts.Of), read.Select(TableFacts.Of));
    }

    [Fact]
    public void Totals_and_roll_ups_are_rows_of_sums()
    {
        using var units = Sheets.RollUp("state").CreateDataReader();
        Assert.True(units.Read());
        Assert.Equal(("1", "Norte"), (units.GetString(0), units["name:state"]));
        Assert.Equal(1L, units.GetInt64(units.GetOrdinal("sheets")));
        Assert.Equal(typeof(long), units.GetFieldType(units.GetOrdinal("votes:A")));
        Assert.True(units.IsDBNull(units.GetOrdinal("votes:B")));
        using var all = Sheets.Totals().CreateDataReader();
        Assert.True(all.Read());
        Assert.Equal(Sheets.Totals().VotesOf("A"), all["votes:A"]);
        Assert.False(all.Read());
    }

    [Fact]
    public void Findings_differences_and_rejects_are_rows()
    {
        var report = TallyCsv.ReadText("unit:state,sheet:mesa,votes:A\n1,1,5\n1,2,x\n1,1,6\n").Reading;
        using var rejects = report.Rejects.CreateDataReader();
        Assert.True(rejects.Read());
        Assert.Equal("NotANumber", rejects["Reason"]);
        Assert.Equal(2L, rejects.GetInt64(rejects.GetOrdinal("Row")));
        var builder = new TallyTable.Builder(new(new Selection("A")), ["mesa"]);
        builder.Add(new() { Code = "1", Votes = [50], Registered = 10, BallotsCast = 5, Valid = 50 });
        using var findings = builder.Build().Validate().Findings.CreateDataReader();
        Assert.True(findings.Read());
        Assert.True(findings.FieldCount > 2);
        object[] values = new object[findings.FieldCount];
        findings.GetValues(values);
        Assert.Contains(values, value => value is string { Length: > 0 });
        using var sheets = Sheets.Sheets().CreateDataReader();
        Assert.True(sheets.Read());
        Assert.Equal(("1", "7", 9), (sheets["Unit"], sheets["Code"], sheets["Registered"]));
    }

    [Fact]
    public void Columns_can_be_given()
    {
        DataReaderColumn<TallyRow> code = new("code", typeof(string), row => row.Code);
        DataReaderColumn<TallyRow> votes = new("votes", typeof(long), row => (long?)row["B"]);
        using var reader = Sheets.AsEnumerable().CreateDataReader(code, votes);
        Assert.True(reader.Read());
        Assert.Equal(("7", true), (reader.GetString(0), reader.IsDBNull(1)));
        Assert.True(reader.Read());
        Assert.Equal((4L, 4), (reader.GetInt64(1), reader.GetInt32(1)));
        Assert.Throws<ArgumentException>(() => Sheets.AsEnumerable().CreateDataReader(code, code));
        Assert.Throws<ArgumentException>(() => new object[] { new() }.CreateDataReader());
        using var other = Sheets.AsEnumerable().CreateDataReader(
            new DataReaderColumn<TallyRow>("x", typeof(int), row => "7"));
        Assert.True(other.Read());
        Assert.Throws<InvalidCastException>(() => other.GetInt32(0));
    }

    private static TallyTable Table()
    {
        var builder = new TallyTable.Builder(new(new Selection("A"), new("B")), ["state", "mesa"]);
        builder.NameUnit(new("1"), "Norte");
        builder.Add(new()
        {
            Unit = new("1"),
            Code = "7",
            Registered = 9,
            Votes = [5, null],
            Provenance = new(null, 0, null, new(2024, 7, 28, 21, 5, 0)),
        });
        builder.Add(new() { Unit = new("2"), Code = "1", Votes = [70_000, 4], Status = SheetStatus.Pending });
        return builder.Build();
    }
}
