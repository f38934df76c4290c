using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Electoral.Tally.Json;
using Electoral.Tally.Live;
using Microsoft.Data.Sqlite;

namespace Electoral.Tally.Sqlite;

/// <summary>Writes entries into the file, those of each call in one transaction.</summary>
internal sealed class ChangeInserter : IDisposable
{
    private static readonly TallySheetJsonConverter SheetJson = new();
    private static readonly JsonSerializerOptions NoOptions = new();

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _sequence;
    private readonly SqliteParameter _key;
    private readonly SqliteParameter _kind;
    private readonly SqliteParameter _version;
    private readonly SqliteParameter _at;
    private readonly SqliteParameter _sheet;
    private readonly SqliteParameter _why;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public ChangeInserter(SqliteConnection connection)
    {
        _connection = connection;
        _json = new(_buffer);
        _insert = connection.CreateCommand();
        _insert.CommandText = """
            INSERT INTO change (sequence, key, kind, version, at, sheet, why)
            VALUES ($sequence, $key, $kind, $version, $at, $sheet, $why)
            """;
        _sequence = Add("$sequence", SqliteType.Integer);
        _key = Add("$key", SqliteType.Text);
        _kind = Add("$kind", SqliteType.Text);
        _version = Add("$version", SqliteType.Integer);
        _at = Add("$at", SqliteType.Text);
        _sheet = Add("$sheet", SqliteType.Text);
        _why = Add("$why", SqliteType.Text);
    }

    /// <summary>All entries or none.</summary>
    public void Insert(IReadOnlyList<JournalEntry> entries)
    {
        using var transaction = _connection.BeginTransaction();
        _insert.Transaction = transaction;
        foreach (var (sequence, key, change) in entries)
        {
            _sequence.Value = sequence;
            _key.Value = key;
            _kind.Value = change.Kind.ToString();
            _version.Value = change.Version;
            _at.Value = change.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
            _sheet.Value = change.Sheet is { } sheet ? TextOf(sheet) : DBNull.Value;
            _why.Value = (object?)change.Why ?? DBNull.Value;
            _insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _json.Dispose();
    }

    private string TextOf(TallySheet sheet)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        SheetJson.Write(_json, sheet, NoOptions);
        _json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    private SqliteParameter Add(string name, SqliteType type) => _insert.Parameters.Add(name, type);
}
