using System.Runtime.CompilerServices;

namespace Electoral.Tally.Live;

/// <summary>A journal that is gone with the process: for tests, and for counts that need not be kept.</summary>
/// <remarks>
/// A second live count may be opened over the same journal once the first is disposed of, as after a restart.
/// </remarks>
public sealed class MemoryJournal : ITallyJournal
{
    private readonly List<JournalEntry> _entries = [];
    private string? _contest;

    /// <summary>The entries so far.</summary>
    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <inheritdoc/>
    public ValueTask OpenAsync(string contest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contest);
        if (_entries.Count > 0 && _contest != contest) Throw.ForeignJournal("The journal in memory");
        _contest = contest;
        return default;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ReplayAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        foreach (var entry in _entries)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public ValueTask AppendAsync(IReadOnlyList<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries.AddRange(entries);
        return default;
    }

    /// <summary>Keeps the entries for whoever opens the journal next.</summary>
    public ValueTask DisposeAsync() => default;

    internal void Append(JournalEntry entry) => _entries.Add(entry);
}
