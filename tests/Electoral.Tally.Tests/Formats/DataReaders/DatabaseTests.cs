using Microsoft.Data.Sqlite;

namespace Electoral.Tally.Tests.Formats.DataReaders;

public sealed class DatabaseTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public DatabaseTests()
    {
        _connection.Open();
        Run("""
            CREATE TABLE sheet (state TEXT, station INTEGER, arrived TEXT, a INTEGER, b REAL, note BLOB);
            INSERT INTO sheet VALUES ('01', 1, '2024-07-28 21:05:00', 10, 20.0, x'00'), ('01', 2, NULL, 5, NULL, NULL),
                ('01', 2, NULL, 'unread', 7, NULL), (2, 1, NULL, 1, 2.5, NULL), (2, 3, NULL, NULL, NULL, NULL);
            """);
    }

    private static CsvLayout Layout => new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "station", Code = ["station"] }],
        Selections = ["a", "b"],
        Arrival = ["arrived"],
    };

    [Fact]
    public async Task Values_have_the_type_of_the_row_not_of_the_column()
    {
        using var reader = Select("SELECT * FROM sheet");
        Check(TallyData.Read(reader, Layout));
        using var again = Select("SELECT * FROM sheet");
        Check(await TallyData.ReadAsync(again, Layout, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Several_queries_are_several_results()
    {
        using var reader = Select("SELECT * FROM sheet WHERE state = '01'; SELECT * FROM sheet WHERE state = '2'");
        var sheets = TallyData.ReadResults(reader, Layout, name: "db");
        Assert.Equal((3, 2), (sheets.Count, sheets.Reading.Sources.Count));
        using var single = Select("SELECT * FROM sheet WHERE state = '01'; SELECT * FROM sheet WHERE state = '2'");
        Assert.Equal(2, TallyData.Read(single, Layout).Count);
        Assert.True(single.NextResult());
        Assert.Single(TallyData.Read(single, Layout));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    [InlineData(true, 3)]
    public async Task A_query_without_end_can_be_cancelled(bool isAsync, int threads)
    {
        using var reader = Select(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            + "SELECT i % 9 state, i station, 1 a, 2 b FROM n");
        using var stop = new CancellationTokenSource();
        var options = new ReadOptions
        {
            MaxDegreeOfParallelism = threads,
            Progress = new Told(progress =>
            {
                if (progress.RecordsRead > 50_000) stop.Cancel();
            }),
        };
        var layout = Layout with { Arrival = [] };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => _ = isAsync
            ? await TallyData.ReadAsync(reader, layout, options, cancellation: stop.Token)
            : TallyData.Read(reader, layout, options, cancellation: stop.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_the_database_throws_comes_through(int threads)
    {
        _connection.CreateFunction<long, long>("checked", i => i < 40_000 ? i : throw new InvalidOperationException());
        using var reader = Select(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            + "SELECT i % 9 state, i station, checked(i) a, 2 b FROM n");
        var layout = Layout with { Arrival = [] };
        Assert.Throws<SqliteException>(
            () => TallyData.Read(reader, layout, new() { MaxDegreeOfParallelism = threads }));
    }

    [Fact]
    public void Many_rows_are_the_same_on_any_number_of_threads()
    {
        string query = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
            + "SELECT i % 9 state, i station, CASE WHEN i % 5000 = 0 THEN 'x' ELSE i END a, i % 7 b FROM n";
        var tables = new[] { 1, 4 }.Select(threads =>
        {
            using var reader = Select(query);
            return TallyData.Read(reader, Layout with { Arrival = [] }, new() { MaxDegreeOfParallelism = threads });
        }).ToArray();
        Assert.Equal(tables[0].Totals().ToString(), tables[1].Totals().ToString());
        long[] refused = [.. Enumerable.Range(1, 12).Select(i => i * 5000L)];
        Assert.Equal(refused, tables[1].Reading.Rejects.Select(reject => reject.Row));
        Assert.Equal((60_000L * 60_001 / 2) - refused.Sum(), tables[1].Totals().VotesOf("a"));
    }

    public void Dispose() => _connection.Dispose();

    private static void Check(TallyTable sheets)
    {
        Assert.Equal("5 rows: 3 accepted, 2 rejected, 0 blank", sheets.Reading.ToString());
        Assert.Equal((15L, 20L), (sheets.Totals().VotesOf("a"), sheets.Totals().VotesOf("b")));
        Assert.Equal(
            [(3L, 0L, "a", "unread"), (4L, 0L, "b", "2.5")],
            sheets.Reading.Rejects.Select(reject => (reject.Row, reject.Line, reject.Field, reject.Found)));
        Assert.Equal(new DateTime(2024, 7, 28, 21, 5, 0), sheets[0].Provenance.Arrived);
    }

    private SqliteDataReader Select(string query)
    {
        // The reader ends with its command.
        var command = _connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteReader();
    }

    private void Run(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private sealed class Told(Action<ReadProgress> tell) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => tell(value);
    }
}
