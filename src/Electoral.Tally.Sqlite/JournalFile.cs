using System.Globalization;
using Electoral.Tally.Live;
using Microsoft.Data.Sqlite;

namespace Electoral.Tally.Sqlite;

/// <summary>The file of a journal: how it is opened, what is in it, and who owns it.</summary>
internal static class JournalFile
{
    /// <summary>The version of the schema that is written, and the only one that is read.</summary>
    public const int Schema = 1;

    // "TALY", which identifies the file type.
    private const int ApplicationId = 0x54_41_4C_59;

    private const string Tables = """
        CREATE TABLE contest (id INTEGER PRIMARY KEY CHECK (id = 1), content TEXT NOT NULL) STRICT;
        CREATE TABLE change (
            sequence INTEGER PRIMARY KEY,
            key TEXT NOT NULL,
            kind TEXT NOT NULL,
            version INTEGER NOT NULL,
            at TEXT NOT NULL,
            sheet TEXT,
            why TEXT
        ) STRICT;
        """;

    /// <summary>Opens a file for one contest, and makes it if there is none.</summary>
    public static SqliteConnection Open(string path, string contest, TimeSpan lockTimeout)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            // How long the provider retries while another program has the file.
            DefaultTimeout = (int)Math.Ceiling(lockTimeout.TotalSeconds),
        }.ConnectionString);
        try
        {
            connection.Open();
            // From the first transaction on, this journal has exclusive use of the file.
            Execute(connection, "PRAGMA locking_mode = EXCLUSIVE");
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = FULL");
            Execute(connection, "BEGIN EXCLUSIVE");
            if (IsEmpty(connection)) Make(connection);
            Check(connection, path, contest);
            Execute(connection, "COMMIT");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static bool IsEmpty(SqliteConnection connection) =>
        Number(connection, "SELECT count(*) FROM sqlite_schema") == 0
        && Number(connection, "PRAGMA application_id") == 0;

    private static void Make(SqliteConnection connection)
    {
        Execute(connection, Tables);
        Execute(connection, $"PRAGMA application_id = {ApplicationId}");
        Execute(connection, $"PRAGMA user_version = {Schema}");
    }

    /// <summary>Checks that the file is a journal of this contest; a file without entries becomes one.</summary>
    private static void Check(SqliteConnection connection, string path, string contest)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new JournalException("journal-foreign", $"{path} is a database of another program.");
        }

        long version = Number(connection, "PRAGMA user_version");
        if (version != Schema)
        {
            throw new JournalException(
                "journal-version",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path} has version {version} of the schema, and this program reads version {Schema}."));
        }

        if (Number(connection, "SELECT count(*) FROM (SELECT 1 FROM change LIMIT 1)") == 0)
        {
            Keep(connection, contest);
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT content FROM contest WHERE id = 1";
        if (command.ExecuteScalar() as string == contest) return;
        throw new JournalException(
            "journal-foreign", $"{path} is the journal of another contest, or of other levels: nothing was read.");
    }

    private static void Keep(SqliteConnection connection, string contest)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO contest (id, content) VALUES (1, $content)";
        command.Parameters.AddWithValue("$content", contest);
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
