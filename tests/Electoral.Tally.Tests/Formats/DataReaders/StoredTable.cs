using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Electoral.Tally.Tests.Formats.DataReaders;

/// <summary>Rows stored in a database by a data reader, as a user would.</summary>
internal static class StoredTable
{
    /// <summary>Inserts in one transaction, by one prepared command.</summary>
    public static void Store(SqliteConnection connection, DbDataReader rows)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, Create(rows, type => type == typeof(string) || type == typeof(DateTime) ? "TEXT" : "INTEGER"));
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO sheets VALUES ("
            + string.Join(", ", Enumerable.Range(0, rows.FieldCount).Select(i => $"@p{i}")) + ")";
        SqliteParameter[] parameters =
        [
            .. Enumerable.Range(0, rows.FieldCount)
                .Select(i => insert.Parameters.AddWithValue($"@p{i}", DBNull.Value)),
        ];
        while (rows.Read())
        {
            for (int i = 0; i < parameters.Length; i++) parameters[i].Value = rows.GetValue(i);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Copies in PostgreSQL's binary form.</summary>
    public static void Copy(NpgsqlConnection connection, DbDataReader rows)
    {
        Run(connection, Create(rows, type => type == typeof(string) ? "text"
            : type == typeof(DateTime) ? "timestamp" : type == typeof(long) ? "bigint" : "integer"));
        using var import = connection.BeginBinaryImport("COPY sheets FROM STDIN (FORMAT BINARY)");
        bool[] isText = [.. Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetFieldType(i) == typeof(string))];
        bool[] isCount = [.. Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetFieldType(i) == typeof(int))];
        while (rows.Read())
        {
            import.StartRow();
            for (int i = 0; i < isText.Length; i++)
            {
                if (rows.IsDBNull(i)) import.WriteNull();
                else if (isCount[i]) import.Write(rows.GetInt32(i));
                else if (isText[i]) import.Write(rows.GetString(i));
                else import.Write(rows.GetValue(i));
            }
        }

        import.Complete();
    }

    public static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static DbDataReader Select(DbConnection connection, string sql = "SELECT * FROM sheets")
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }

    private static string Create(DbDataReader rows, Func<Type, string> typeOf) => "DROP TABLE IF EXISTS sheets; "
        + "CREATE TABLE sheets (" + string.Join(", ", rows.GetColumnSchema().Select(column =>
            $"\"{column.ColumnName.Replace("\"", "\"\"", StringComparison.Ordinal)}\" {typeOf(column.DataType!)}"
            + (column.AllowDBNull == true ? "" : " NOT NULL"))) + ")";
}
