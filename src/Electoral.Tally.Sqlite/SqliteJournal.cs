using System.Runtime.CompilerServices;
using Electoral.Tally.Live;
using Microsoft.Data.Sqlite;

namespace Electoral.Tally.Sqlite;

/// <summary>The journal of a live count in an SQLite file.</summary>
/// <remarks>
/// <para>
/// Entries are on disk once they have been appended: write-ahead log, <c>synchronous=FULL</c>, one transaction for each
/// call. The journal has exclusive use of the file until it is disposed of.
/// </para>
/// <para>
/// The file has a table <c>change</c> with one row per entry, with its sheet as JSON, and states the version of its
/// schema (<c>user_version</c>). Not safe to share between threads; neither is a live count.
/// </para>
/// </remarks>
public sealed class SqliteJournal : ITallyJournal
{
    private readonly string _path;
    private SqliteConnection? _connection;
    private ChangeInserter? _inserter;

    /// <summary>A journal in a file, which is created when the journal is opened if it does not exist.</summary>
    /// <param name="path">The path of the file. SQLite keeps its log next to the file while
    /// the journal is open.</param>
    public SqliteJournal(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
    }

    /// <summary>How long to wait for a file that another program is using.</summary>
    /// <value>The default is two seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or above an hour.</exception>
    public TimeSpan LockTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public ValueTask OpenAsync(string contest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contest);
        cancellation.ThrowIfCancellationRequested();
        if (_connection is not null) throw new InvalidOperationException("The journal is open already.");
        try
        {
            _connection = JournalFile.Open(_path, contest, LockTimeout);
            _inserter = new(_connection);
        }
        catch (SqliteException failure)
        {
            throw JournalFailure.Of(failure, _path);
        }

        return default;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ReplayAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        using var reader = new ChangeReader(Connection, _path);
        while (reader.Read() is { } entry)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public ValueTask AppendAsync(IReadOnlyList<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _ = Connection;
        try
        {
            _inserter!.Insert(entries);
        }
        catch (SqliteException failure)
        {
            return ValueTask.FromException(JournalFailure.Of(failure, _path));
        }

        return default;
    }

    /// <summary>Closes the file; its log becomes part of it.</summary>
    public async ValueTask DisposeAsync()
    {
        _inserter?.Dispose();
        if (_connection is not null) await _connection.DisposeAsync().ConfigureAwait(false);
        (_inserter, _connection) = (null, null);
    }

    /// <summary>Runs a statement on the open file, for tests of damaged files.</summary>
    internal void Execute(string statement) => JournalFile.Execute(Connection, statement);

    private SqliteConnection Connection =>
        _connection ?? throw new InvalidOperationException("The journal is not open.");
}
