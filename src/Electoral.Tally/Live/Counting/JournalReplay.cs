namespace Electoral.Tally.Live;

/// <summary>Makes a count of what its journal kept.</summary>
internal static class JournalReplay
{
    public static async Task RunAsync(
        ITallyJournal journal, LiveTerms terms, LiveState state, CancellationToken cancellation)
    {
        await foreach (var entry in journal.ReplayAsync(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            state.Apply(new(entry.Key, ChangeOf(entry, terms, state)));
        }
    }

    private static LiveSheet ChangeOf(JournalEntry entry, LiveTerms terms, LiveState state)
    {
        long next = state.Sequence + 1;
        if (entry.Sequence != next) Throw.DamagedJournal(entry, $"it should be number {next}.");
        var (change, current) = (entry.Change, state.Find(entry.Key));
        if (change.Kind == SubmissionKind.Withdrawn)
        {
            bool isCounted = current?.Counts is not null && current.Change.Version == change.Version;
            if (!isCounted) Throw.DamagedJournal(entry, "it withdraws a sheet that is not in the count.");
            return current!.Next(change, null);
        }

        if (change.Sheet is not { } sheet || change.Kind is not (SubmissionKind.New or SubmissionKind.Corrected))
        {
            Throw.DamagedJournal(entry, "it has no sheet.");
            return null;
        }

        if (terms.Door.Check(sheet) is { } reason) Throw.DamagedJournal(entry, reason.Text);
        var counts = terms.Taker.Take(sheet);
        if (counts.Key != entry.Key) Throw.DamagedJournal(entry, "its sheet goes by another key.");
        bool isNext = current is null
            ? change.Kind == SubmissionKind.New
            : change.Kind == SubmissionKind.Corrected && change.Version > current.Change.Version;
        if (!isNext) Throw.DamagedJournal(entry, "its version does not follow the one before it.");
        change = change with { Sheet = counts.Sheet };
        return current is null ? new(change, counts, null) : current.Next(change, counts);
    }
}
