namespace Electoral.Tally.Live;

/// <summary>
/// Decides about what is submitted, keeps it and makes it part of the count: one batch after another, each of all that
/// arrived while the one before it was kept.
/// </summary>
/// <param name="state">The count.</param>
/// <param name="journal">Where changes are kept.</param>
/// <param name="clock">The time.</param>
internal sealed class LiveWriter(LiveState state, ITallyJournal journal, TimeProvider clock) : IAsyncDisposable
{
    private const int AtOnce = 256;

    private readonly Lock _gate = new();
    private readonly MemoryJournal? _memory = journal as MemoryJournal;
    private readonly Dictionary<string, LiveSheet> _undecided = new(StringComparer.Ordinal);
    private List<SubmissionBatch> _waiting = [];
    private List<SubmissionBatch> _taken = [];
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;
    private bool _isClosed;

    public TimeProvider Clock => clock;

    public ValueTask<SubmissionResult> WriteAsync(Submission submission)
    {
        if (_memory is null && submission.Result is null) return AwaitedAsync(submission);
        WriteNow(submission);
        return new(submission.Result!);
    }

    public async ValueTask WriteAsync(SubmissionBatch batch)
    {
        if (_memory is not null)
        {
            foreach (var part in batch.Parts) WriteNow(part);
            return;
        }

        bool mustWrite;
        lock (_gate)
        {
            if (_isClosed) Throw.ClosedCount();
            _waiting.Add(batch);
            mustWrite = !_isWriting;
            if (mustWrite)
            {
                _isWriting = true;
                _writing = Task.Run(WriteWaitingAsync);
            }
        }

        await batch.Done.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        Task writing;
        lock (_gate)
        {
            if (_isClosed) return;
            _isClosed = true;
            writing = _writing;
        }

        await writing.ConfigureAwait(false);
        await journal.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<SubmissionResult> AwaitedAsync(Submission submission)
    {
        await WriteAsync(new SubmissionBatch(submission)).ConfigureAwait(false);
        return submission.Result!;
    }

    /// <summary>Without a disk to wait for, each submission is decided and added at once.</summary>
    private void WriteNow(Submission submission)
    {
        if (submission.Result is not null && !_isClosed) return;
        lock (state)
        {
            if (_isClosed) Throw.ClosedCount();
            var change = VersionRules.Decide(submission, state.Find(submission.Key), state.HasKeys, Now());
            if (change is null) return;
            _memory!.Append(new(state.Sequence + 1, submission.Key, change.Change));
            state.Apply(new(submission.Key, change));
        }
    }

    private async Task WriteWaitingAsync()
    {
        while (true)
        {
            lock (_gate)
            {
                if (_waiting.Count == 0)
                {
                    _isWriting = false;
                    return;
                }

                (_taken, _waiting) = (_waiting, _taken);
            }

            try
            {
                await WriteTakenAsync().ConfigureAwait(false);
                foreach (var batch in _taken) batch.Complete();
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                foreach (var batch in _taken) batch.Fail(failure);
            }

            _taken.Clear();
        }
    }

    private async Task WriteTakenAsync()
    {
        var changes = Decided();
        if (changes.Count == 0) return;
        var entries = new JournalEntry[changes.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new(state.Sequence + 1 + i, changes[i].Key, changes[i].Sheet.Change);
        }

        try
        {
            await journal.AppendAsync(entries).ConfigureAwait(false);
        }
        catch (JournalException failure)
        {
            Refuse(failure);
            return;
        }

        // Others look at the count in between.
        for (int first = 0; first < changes.Count; first += AtOnce)
        {
            lock (state)
            {
                for (int i = first; i < Math.Min(first + AtOnce, changes.Count); i++) state.Apply(changes[i]);
            }
        }
    }

    /// <summary>What the batches taken change, each part decided after those before it.</summary>
    private List<LiveChange> Decided()
    {
        var changes = new List<LiveChange>();
        var at = Now();
        bool? hasKeys = state.HasKeys;
        _undecided.Clear();
        foreach (var part in _taken.SelectMany(batch => batch.Parts))
        {
            if (part.Result is not null) continue;
            var current = _undecided.GetValueOrDefault(part.Key) ?? state.Find(part.Key);
            if (VersionRules.Decide(part, current, hasKeys, at) is not { } change) continue;
            _undecided[part.Key] = change;
            if (change.Counts is { } counts) hasKeys ??= counts.Sheet.Key is not null;
            changes.Add(new(part.Key, change));
        }

        return changes;
    }

    /// <summary>Nothing that rests on a change which was not kept is true either.</summary>
    private void Refuse(JournalException failure)
    {
        foreach (var part in _taken.SelectMany(batch => batch.Parts))
        {
            if (part.Result is { Kind: SubmissionKind.Refused, Reason.Code: not "version-differs" }) continue;
            if (!_undecided.ContainsKey(part.Key)) continue;
            part.Result = new(
                SubmissionKind.Refused, part.Key, state.Find(part.Key)?.Change.Version ?? 0,
                SheetDoor.Refused("", failure.Code, LiveTexts.NotKept, failure.Message));
        }
    }

    /// <summary>The time, which never goes back.</summary>
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now < state.At ? state.At.Value : now;
    }
}
