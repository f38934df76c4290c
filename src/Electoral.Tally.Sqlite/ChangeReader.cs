using System.Globalization;
using System.Text;
using System.Text.Json;
using Electoral.Tally.Json;
using Electoral.Tally.Live;
using Microsoft.Data.Sqlite;

namespace Electoral.Tally.Sqlite;

/// <summary>Reads the entries of a file, in their order.</summary>
internal sealed class ChangeReader : IDisposable
{
    private static readonly TallySheetJsonConverter SheetJson = new();
    private static readonly JsonSerializerOptions NoOptions = new();

    private readonly string _path;
    private readonly SqliteCommand _select;
    private readonly SqliteDataReader _reader;

    public ChangeReader(SqliteConnection connection, string path)
    {
        _path = path;
        _select = connection.CreateCommand();
        _select.CommandText = "SELECT sequence, key, kind, version, at, sheet, why FROM change ORDER BY sequence";
        try
        {
            _reader = _select.ExecuteReader();
        }
        catch (SqliteException failure)
        {
            _select.Dispose();
            throw JournalFailure.Of(failure, path);
        }
    }

    /// <summary>The next entry; null after the last.</summary>
    public JournalEntry? Read()
    {
        try
        {
            return _reader.Read() ? Entry() : null;
        }
        catch (SqliteException failure)
        {
            throw JournalFailure.Of(failure, _path);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidCastException)
        {
            throw new JournalException(
                "journal-damaged", $"{_path} has an invalid entry: {failure.Message}", failure);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _select.Dispose();
    }

    private JournalEntry Entry()
    {
        if (!Enum.TryParse(_reader.GetString(2), out SubmissionKind kind)) throw new FormatException("unknown kind");
        var at = DateTimeOffset.ParseExact(
            _reader.GetString(4), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var sheet = _reader.IsDBNull(5) ? null : SheetOf(_reader.GetString(5));
        string? why = _reader.IsDBNull(6) ? null : _reader.GetString(6);
        return new(_reader.GetInt64(0), _reader.GetString(1), new(kind, _reader.GetInt64(3), at, sheet, why));
    }

    private static TallySheet? SheetOf(string text)
    {
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        json.Read();
        var sheet = SheetJson.Read(ref json, typeof(TallySheet), NoOptions);
        if (json.Read()) throw new JsonException("more than one value");
        return sheet;
    }
}
