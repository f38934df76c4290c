namespace Electoral.Tally.Live;

/// <summary>Where a live count keeps what it has taken, so that it is there after a restart.</summary>
/// <remarks>
/// <para>A live count opens its journal, replays it to the end, and appends from then on, one call at a time: a journal
/// need not be safe to share between threads. It disposes of the journal when it is disposed of itself.</para>
/// <para>The library has <see cref="MemoryJournal"/>, for tests; the package <c>Electoral.Tally.Sqlite</c> keeps a
/// journal in a file.</para>
/// </remarks>
public interface ITallyJournal : IAsyncDisposable
{
    /// <summary>Opens the journal for one contest.</summary>
    /// <param name="contest">
    /// The contest and its levels as a JSON text. A journal without entries keeps it; that of any other must be the
    /// same, character by character.
    /// </param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="JournalException">The journal belongs to another contest, or cannot be used.</exception>
    ValueTask OpenAsync(string contest, CancellationToken cancellation);

    /// <summary>All entries in the order in which they were appended.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="JournalException">The journal cannot be read, or an entry is not what it should be.</exception>
    IAsyncEnumerable<JournalEntry> ReplayAsync(CancellationToken cancellation);

    /// <summary>Appends entries: all of them or none.</summary>
    /// <param name="entries">The entries, numbered on from the last one that is kept.</param>
    /// <returns>A task that is complete when the entries survive a loss of power.</returns>
    /// <exception cref="JournalException">None of the entries was kept; it may be tried again.</exception>
    ValueTask AppendAsync(IReadOnlyList<JournalEntry> entries);
}
