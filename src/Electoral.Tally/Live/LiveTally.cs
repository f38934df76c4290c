using System.Runtime.CompilerServices;

namespace Electoral.Tally.Live;

/// <summary>A count that sheets arrive in while it is looked at: the live count of an election night.</summary>
/// <remarks>
/// <para>Sheets are submitted by any number of threads, in any order, more than once, and corrected; each submission
/// takes the same time however many sheets there are, and is acknowledged once the journal has kept it. What was
/// acknowledged is there after a restart: the count opens its journal and replays it.</para>
/// <para>A sheet goes by its own key where it has one and the stations of the roll do, else by all its codes with "/"
/// between them, such as "1/101/2". A later version replaces an earlier one; one that arrives too late changes nothing.
/// Either all sheets of a count have keys or none has, as the first one does.</para>
/// <para>A snapshot is consistent and immutable, and costs what has changed since the last one, not what there is. What
/// it says is what <see cref="TableMargins.AssessMargin(TallyTable, SheetFrame, MarginOptions, CancellationToken)"/>
/// says of a table of the same sheets.</para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed partial class LiveTally : IAsyncDisposable
{
    private readonly LiveTerms _terms;
    private readonly LiveState _state;
    private readonly LiveWriter _writer;
    private LiveSnapshot? _last;

    private LiveTally(LiveTerms terms, LiveState state, LiveWriter writer) =>
        (_terms, _state, _writer) = (terms, state, writer);

    /// <summary>Opens a live count: replays its journal, and takes sheets from then on.</summary>
    /// <param name="contest">What is voted on.</param>
    /// <param name="levels">The names of the levels from the top; the last is that of the sheet.</param>
    /// <param name="roll">The stations that should report, with registered voters by station or none.</param>
    /// <param name="journal">
    /// Where changes are kept. The count takes it over, and disposes of it when it is disposed of itself.
    /// </param>
    /// <param name="options">What is assumed of missing stations, and by which rule the outcome is judged.</param>
    /// <param name="clock">The clock that times each change; null for the system's clock.</param>
    /// <param name="cancellation">Stops the replay.</param>
    /// <exception cref="ArgumentException">
    /// The contest has no selection or gives a voter several votes; a level has no name or that of another; the roll
    /// does not list stations, gives registered voters by unit, or has neither keys nor as many levels as the sheets;
    /// the options name a level or a unit that the roll does not have.
    /// </exception>
    /// <exception cref="JournalException">
    /// The journal belongs to another contest, cannot be read, or holds what this count cannot be.
    /// </exception>
    public static async Task<LiveTally> OpenAsync(
        Contest contest, IReadOnlyList<string> levels, SheetFrame roll, ITallyJournal journal,
        MarginOptions? options = null, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(journal);
        var terms = Terms(contest, levels, roll, options ?? MarginOptions.Default);
        var state = new LiveState(terms);
        await journal.OpenAsync(JournalIdentity.Of(contest, terms.Levels), cancellation).ConfigureAwait(false);
        await JournalReplay.RunAsync(journal, terms, state, cancellation).ConfigureAwait(false);
        return new(terms, state, new(state, journal, clock ?? TimeProvider.System));
    }

    /// <summary>What is voted on.</summary>
    public Contest Contest => _terms.Contest;

    /// <summary>The stations that should report.</summary>
    public SheetFrame Roll => _terms.Frame;

    /// <summary>Submits a sheet.</summary>
    /// <param name="sheet">The sheet, of any status.</param>
    /// <param name="version">
    /// Its version, from 1. Null: one after the version that counts, unless the counts are the same.
    /// </param>
    /// <returns>
    /// What became of it, once that is kept. A sheet that differs in its provenance alone is a duplicate. Refused, and
    /// not kept, is also what the journal could not keep.
    /// </returns>
    /// <exception cref="ObjectDisposedException">The count is closed.</exception>
    public ValueTask<SubmissionResult> SubmitAsync(TallySheet sheet, long? version = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return _writer.WriteAsync(Checked(sheet, version));
    }

    /// <summary>Submits several sheets, which are kept together: faster than one by one where a disk is waited for.
    /// </summary>
    /// <param name="sheets">The sheets with their versions. Each is decided by itself, in their order.</param>
    /// <returns>What became of each, in their order, once all that changed is kept.</returns>
    /// <exception cref="ObjectDisposedException">The count is closed.</exception>
    public async ValueTask<IReadOnlyList<SubmissionResult>> SubmitAllAsync(IEnumerable<SheetSubmission> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var parts = new List<Submission>();
        foreach (var (sheet, version) in sheets)
        {
            ArgumentNullException.ThrowIfNull(sheet, nameof(sheets));
            parts.Add(Checked(sheet, version));
        }

        var batch = new SubmissionBatch([.. parts]);
        await _writer.WriteAsync(batch).ConfigureAwait(false);
        return Array.ConvertAll(batch.Parts, part => part.Result!);
    }

    /// <summary>Takes a sheet out of the count. A later version brings it back.</summary>
    /// <param name="key">What the sheet goes by: <see cref="SubmissionResult.Key"/>.</param>
    /// <param name="why">The reason, which its history keeps.</param>
    /// <returns>What became of it, once that is kept; refused where the count has no such sheet.</returns>
    /// <exception cref="ObjectDisposedException">The count is closed.</exception>
    public ValueTask<SubmissionResult> WithdrawAsync(string key, string why)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (string.IsNullOrWhiteSpace(why))
        {
            return new(Submission.Refused(SheetDoor.Refused("why", "why-empty", LiveTexts.WhyEmpty), key).Result!);
        }

        bool isWrong = SheetDoor.IsWrong(why);
        return _writer.WriteAsync(isWrong
            ? Submission.Refused(SheetDoor.Refused("why", "text-invalid", LiveTexts.TextInvalid), key)
            : new() { Key = key, Why = why });
    }

    /// <summary>The count as it is: every change that was acknowledged before the call is in it.</summary>
    public LiveSnapshot Snapshot()
    {
        lock (_state)
        {
            return _last?.Sequence == _state.Sequence ? _last : _last = new(_state.Copy());
        }
    }

    /// <summary>The changes of a sheet, the first one first; none where the count never had it.</summary>
    /// <param name="key">What the sheet goes by.</param>
    public IReadOnlyList<SheetVersion> History(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_state)
        {
            return _state.Find(key)?.History() ?? [];
        }
    }

    /// <summary>The summary now, and again each time that it has changed, for a page that updates itself.</summary>
    /// <param name="interval">The time between two looks.</param>
    /// <param name="cancellation">Ends the watching.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not above zero.</exception>
    public IAsyncEnumerable<LiveSummary> WatchAsync(TimeSpan interval, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        return Watch(interval, cancellation);
    }

    /// <summary>Waits until what was submitted is kept, and closes the journal.</summary>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async IAsyncEnumerable<LiveSummary> Watch(
        TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellation)
    {
        LiveSnapshot? shown = null;
        while (!cancellation.IsCancellationRequested)
        {
            var now = Snapshot();
            if (!ReferenceEquals(now, shown)) yield return (shown = now).Summary;
            await Task.Delay(interval, _writer.Clock, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Submission Checked(TallySheet sheet, long? version)
    {
        if (version < 1)
        {
            return Submission.Refused(
                SheetDoor.Refused("version", "version-range", LiveTexts.VersionRange, version));
        }

        if (_terms.Door.Check(sheet) is { } reason) return Submission.Refused(reason);
        var counts = _terms.Taker.Take(sheet);
        return new() { Key = counts.Key, Counts = counts, Version = version };
    }

    private static LiveTerms Terms(
        Contest contest, IReadOnlyList<string> levels, SheetFrame roll, MarginOptions options)
    {
        if (contest.VotesAllowed != 1) Throw.SeveralVotes(contest);
        if (contest.Candidates.Count == 0) Throw.NoSelections(contest);
        if (levels.Count == 0) throw new ArgumentException("The level of the sheet is missing.", nameof(levels));
        string[] names = DistinctNames.Of(levels, nameof(levels), StringComparer.OrdinalIgnoreCase);
        if (roll.Roll is not { } stations)
        {
            Throw.NoStationsInRoll(roll, nameof(roll));
            return null;
        }

        if (roll.UnitRegistered is not null) Throw.VotersByUnit(nameof(roll));
        bool isLike = stations.Units.Levels.Count == names.Length - 1;
        if (!isLike && !stations.HasKeys) Throw.LevelsUnlikeRoll(names, roll, nameof(levels));
        FrameNameGuard.Check(roll, options);
        if (options.Stated.HasFlag(StatedPremises.FrameComplete)) roll = roll.AsRead();
        return new(contest, names, new(roll, options.Limits), options);
    }
}
