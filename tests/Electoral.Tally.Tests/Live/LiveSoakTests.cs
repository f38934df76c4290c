using System.Collections.Concurrent;
using Electoral.Tally.Live;

namespace Electoral.Tally.Tests.Live;

/// <summary>Many threads at once: each snapshot in between is what one thread makes of the same changes.</summary>
public sealed class LiveSoakTests
{
    private const int Threads = 8;

    [Fact]
    public async Task Snapshots_taken_among_eight_threads_equal_one_thread()
    {
        int events = LongRun.Of(few: 40_000, many: 2_000_000), stations = LongRun.Of(few: 1_200, many: 30_000);
        var election = new LiveElection(seed: 31, stations, isOdd: true);
        var journal = new MemoryJournal();
        await using var live = await LiveTally.OpenAsync(
            election.Contest, LiveElection.Levels, election.Roll, journal,
            cancellation: TestContext.Current.CancellationToken);
        var results = new ConcurrentBag<SubmissionResult>();
        var submitting = Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var own = new LiveElection(seed: thread, stations, isOdd: true);
            for (int at = 0; at < events / Threads; at++) results.Add(await SubmitAsync(own, live));
        })));
        var snapshots = new List<LiveSnapshot>();
        while (!submitting.IsCompleted)
        {
            if (snapshots.Count < 10) snapshots.Add(live.Snapshot());
            await Task.WhenAny(submitting, Task.Delay(LongRun.Of(20, 500), TestContext.Current.CancellationToken));
        }

        await submitting;
        snapshots.Add(live.Snapshot());
        var taken = results.ToArray();
        Assert.Equal(journal.Entries.Count, taken.Count(result => result.IsChange));
        foreach (var kind in Enum.GetValues<SubmissionKind>()) Assert.Contains(taken, result => result.Kind == kind);
        foreach (var snapshot in snapshots)
        {
            var sheets = LiveOracle.Sheets(journal.Entries.Take((int)snapshot.Sequence)).Values;
            LiveOracle.Same(LiveOracle.Table(election, sheets), election.Roll, null, snapshot);
        }

        // A replay refuses what no order of submissions can have made.
        await using var again = await LiveTally.OpenAsync(
            election.Contest, LiveElection.Levels, election.Roll, journal,
            cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(snapshots[^1].Verdict.ToString(), again.Snapshot().Verdict.ToString());
    }

    private static ValueTask<SubmissionResult> SubmitAsync(LiveElection election, LiveTally live)
    {
        var sheet = election.Sheet(election.AnyStation());
        return election.Next(20) switch
        {
            0 => live.WithdrawAsync(string.Join('/', [.. sheet.Unit.Codes, sheet.Code]), "read twice"),
            1 => live.SubmitAsync(sheet with { Votes = [] }),
            < 8 => live.SubmitAsync(sheet, election.Next(40) + 1),
            _ => live.SubmitAsync(sheet),
        };
    }
}
