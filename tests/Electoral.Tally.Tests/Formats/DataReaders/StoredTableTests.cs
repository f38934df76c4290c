using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Electoral.Tally.Tests.Formats.DataReaders;

/// <summary>
/// Tables into a database and out of it again: SQLite's file, and PostgreSQL where there is a server.
/// </summary>
public sealed class StoredTableTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly (string Data, string? Layout)[] Real =
    [
        ("venezuela-2024/actas.csv", "venezuela-2024.json"),
        ("bolivia-2019/final.csv.gz", "bolivia-2019.json"),
        ("mexico-2018-quickcount/arrivals.txt", "mexico-2018-arrivals.json"),
        ("czechia-2018/precincts.csv.gz", "czechia-2018.json"),
        ("rhode-island-2020/precincts.csv.gz", "rhode-island-2020.json"),
        ("france-2024/stations-round1.csv.gz", "france-2024.json"),
        ("georgia-2016/precincts.csv.gz", "georgia-2016.json"),
        ("germany-2025/districts.csv.gz", "germany-2025.json"),
        ("kenya-2022/forms.csv.gz", "kenya-2022.json"),
        ("romania-2019/sections.csv.gz", "romania-2019.json"),
        ("guanajuato-2012/casillas.csv.gz", null),
    ];

    public static TheoryData<string> Databases =>
        PostgresServer.IsThere ? ["SQLite", "PostgreSQL"] : ["SQLite"];

    public static IEnumerable<TheoryDataRow<string, string, string?>> Elections =>
        from database in Databases
        from real in Real
        select new TheoryDataRow<string, string, string?>(database.Data, real.Data, real.Layout);

    [Theory]
    [MemberData(nameof(Elections))]
    public void A_real_election_comes_back(string database, string data, string? layout)
    {
        string path = Repository.Data(data.Split('/'));
        Check(database, TallyCsv.Read(path, layout is null
            ? TallyCsv.Propose(path)[0].Layout
            : CsvLayout.Load(Repository.File("docs/samples/layouts", layout))));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Texts_of_all_kinds_missing_counts_times_and_statuses_come_back(string database)
    {
        var builder = new TallyTable.Builder(
            new(new Selection("A \"1\""), new("B'; DROP TABLE sheets; --")), ["state", "mesa"], ["issued"]);
        builder.NameUnit(new("2"), "دمشق \"x\"\n☃🗳 'y'");
        builder.Add(new()
        {
            Unit = new("2"),
            Code = "עברית",
            Key = "k/1",
            Votes = [null, 0],
            Blank = 0,
            Stratum = "s",
            Extra = new Dictionary<string, int?> { ["issued"] = 70 },
            Status = SheetStatus.Pending,
            Provenance = new(null, 0, "https://example.org/a?b=<1>", new(2024, 1, 2, 3, 4, 5)),
        });
        builder.Add(new() { Unit = new("10"), Code = "01", Key = "k/2", Votes = [int.MaxValue, 2] });
        Check(database, builder.Build());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Totals_of_units_are_stored(string database)
    {
        var sheets = new SyntheticElection { Levels = [new("state", 3), new("centre", 40)] }.Generate();
        using var folder = new Csv.TemporaryFolder();
        using var connection = Open(database, folder);
        Store(connection, sheets.RollUp("state").CreateDataReader());
        using var stored = StoredTable.Select(connection, "SELECT SUM(sheets), SUM(\"registered\") FROM sheets");
        Assert.True(stored.Read());
        Assert.Equal(
            (sheets.Count, sheets.Totals().Registered!.Value),
            (Convert.ToInt64(stored.GetValue(0), null), Convert.ToInt64(stored.GetValue(1), null)));
    }

    private void Check(string database, TallyTable sheets)
    {
        using var folder = new Csv.TemporaryFolder();
        using var connection = Open(database, folder);
        Store(connection, sheets.CreateDataReader());
        using (var count = StoredTable.Select(connection, "SELECT COUNT(*) FROM sheets"))
        {
            Assert.True(count.Read());
            Assert.Equal(sheets.Count, Convert.ToInt32(count.GetValue(0), null));
        }

        using var stored = StoredTable.Select(connection);
        var layout = TallyCsv.LayoutOf(sheets);
        var read = TallyData.Read(stored, layout with { FormulaGuard = false });
        Assert.Equal(TableFacts.Of(sheets), TableFacts.Of(read));
        Assert.Equal(sheets.Totals().ToString(), read.Totals().ToString());
    }

    private DbConnection Open(string database, Csv.TemporaryFolder folder)
    {
        DbConnection connection = database == "SQLite"
            ? new SqliteConnection($"Data Source={folder.File("a.db")};Pooling=False")
            : new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Store(DbConnection connection, DbDataReader rows)
    {
        using (rows)
        {
            if (connection is SqliteConnection sqlite) StoredTable.Store(sqlite, rows);
            else StoredTable.Copy((NpgsqlConnection)connection, rows);
        }
    }
}
