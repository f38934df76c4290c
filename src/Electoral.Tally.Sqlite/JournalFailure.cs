using Electoral.Tally.Live;
using Microsoft.Data.Sqlite;

namespace Electoral.Tally.Sqlite;

/// <summary>What a failure of SQLite means for a journal.</summary>
internal static class JournalFailure
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static JournalException Of(SqliteException failure, string path)
    {
        var (code, what) = failure.SqliteErrorCode switch
        {
            Busy or Locked => ("journal-locked", $"{path} is in use by another program or another count."),
            Full => ("journal-full", $"{path} cannot grow: the disk is full."),
            ReadOnly => ("journal-failed", $"{path} cannot be written."),
            CannotOpen => ("journal-failed", $"{path} cannot be opened."),
            Corrupt or NotADatabase => ("journal-damaged", $"{path} is damaged, or is not an SQLite file."),
            _ => ("journal-failed", $"{path}: {failure.Message}"),
        };
        return new(code, what, failure);
    }
}
