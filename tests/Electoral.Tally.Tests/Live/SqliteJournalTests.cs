using Electoral.Tally.Live;
using Electoral.Tally.Sqlite;
using Electoral.Tally.Tests.Formats.Csv;
using Microsoft.Data.Sqlite;

namespace Electoral.Tally.Tests.Live;

/// <summary>A journal in a file: there again after a restart, and clear where it cannot be.</summary>
public sealed class SqliteJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiveElection _election = new(seed: 5, stations: 60, isOdd: true);

    private string Path => _folder.File("night.db");

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        var memory = new MemoryJournal();
        for (int round = 0; round < 3; round++)
        {
            await using var live = await OpenAsync(new SqliteJournal(Path));
            var clock = new FixedClock(round);
            await using var twin = await OpenAsync(memory, clock);
            for (int at = 0; at < 40; at++)
            {
                var sheet = _election.Sheet(_election.AnyStation());
                var kept = await live.SubmitAsync(sheet);
                Assert.Equal(await twin.SubmitAsync(sheet), kept);
                if (at % 7 == 0) await WithdrawBothAsync(live, twin, kept.Key);
            }

            var batch = Enumerable.Range(0, 30).Select(
                at => new SheetSubmission(_election.Sheet(at % 20), at % 5 == 0 ? at + 1 : null)).ToArray();
            Assert.Equal(await twin.SubmitAllAsync(batch), await live.SubmitAllAsync(batch));
            Same(twin, live);
        }

        await using var last = await OpenAsync(new SqliteJournal(Path));
        await using var lastTwin = await OpenAsync(memory);
        Same(lastTwin, last);
        foreach (string key in memory.Entries.Select(entry => entry.Key).Distinct())
        {
            Assert.Equal(
                lastTwin.History(key).Select(change => (change.Kind, change.Version, change.Why)),
                last.History(key).Select(change => (change.Kind, change.Version, change.Why)));
        }
    }

    [Fact]
    public async Task A_file_of_another_contest_is_refused_and_stays_as_it_is()
    {
        await using (var live = await OpenAsync(new SqliteJournal(Path))) await live.SubmitAsync(_election.Sheet(1));
        var other = new Contest(new Selection("X"), new("Y")) { Name = "other" };
        var refused = await Assert.ThrowsAsync<JournalException>(() => LiveTally.OpenAsync(
            other, LiveElection.Levels, _election.Roll, new SqliteJournal(Path),
            cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("journal-foreign", refused.Code);
        Assert.Contains("another contest", refused.Message, StringComparison.Ordinal);
        await using var again = await OpenAsync(new SqliteJournal(Path));
        Assert.Equal(1, again.Snapshot().Sequence);
    }

    [Fact]
    public async Task A_file_that_another_has_is_refused_and_nothing_is_lost()
    {
        await using (var live = await OpenAsync(new SqliteJournal(Path)))
        {
            await live.SubmitAsync(_election.Sheet(1));
            var second = await Assert.ThrowsAsync<JournalException>(() => OpenAsync(Impatient()));
            Assert.Equal("journal-locked", second.Code);
            Assert.True((await live.SubmitAsync(_election.Sheet(2))).IsChange);
        }

        using (var other = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            other.Open();
            using var begin = other.CreateCommand();
            begin.CommandText = "BEGIN EXCLUSIVE";
            begin.ExecuteNonQuery();
            var third = await Assert.ThrowsAsync<JournalException>(() => OpenAsync(Impatient()));
            Assert.Equal("journal-locked", third.Code);
        }

        await using var again = await OpenAsync(new SqliteJournal(Path));
        Assert.Equal(2, again.Snapshot().Sequence);
    }

    [Fact]
    public async Task A_full_disk_refuses_what_it_cannot_keep_and_nothing_is_lost()
    {
        var journal = new SqliteJournal(Path);
        long kept = 0;
        await using (var live = await OpenAsync(journal))
        {
            journal.Execute("PRAGMA max_page_count = 12");
            SubmissionResult result;
            do
            {
                result = await live.SubmitAsync(_election.Sheet((int)kept % 60) with { Extra = null });
                if (result.IsChange) kept++;
            }
            while (result.Kind != SubmissionKind.Refused && kept < 10_000);
            Assert.Equal("journal-full", result.Reason?.Code);
            Assert.Contains("the disk is full", result.Reason!.Text, StringComparison.Ordinal);
            Assert.Contains("No se guardó", result.Reason.Statement.ToString(null, ReportLanguage.Spanish),
                StringComparison.Ordinal);
            Assert.Equal(kept, live.Snapshot().Sequence);

            // Room again, and it goes on where it was.
            journal.Execute("PRAGMA max_page_count = 1000000");
            if ((await live.SubmitAsync(_election.Sheet(3))).IsChange) kept++;
            Assert.Equal(kept, live.Snapshot().Sequence);
        }

        await using var again = await OpenAsync(new SqliteJournal(Path));
        Assert.Equal(kept, again.Snapshot().Sequence);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 2", "journal-version")]
    [InlineData("PRAGMA application_id = 7", "journal-foreign")]
    [InlineData("UPDATE change SET sheet = '{}' WHERE sequence = 2", "journal-damaged")]
    [InlineData("UPDATE change SET kind = 'Lost' WHERE sequence = 2", "journal-damaged")]
    [InlineData("UPDATE change SET at = 'then' WHERE sequence = 2", "journal-damaged")]
    [InlineData("UPDATE change SET key = '1/1/1' WHERE sequence = 2", "journal-damaged")]
    [InlineData("DELETE FROM change WHERE sequence = 2", "journal-damaged")]
    public async Task A_file_that_was_changed_is_refused(string change, string code)
    {
        await using (var live = await OpenAsync(new SqliteJournal(Path)))
        {
            for (int station = 0; station < 3; station++) await live.SubmitAsync(_election.Sheet(station));
        }

        using (var other = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = change;
            command.ExecuteNonQuery();
        }

        Assert.Equal(code, (await Assert.ThrowsAsync<JournalException>(() => OpenAsync(new SqliteJournal(Path)))).Code);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(
            Path, string.Join('\n', Enumerable.Repeat("state;table;ANA;BEN", 200)),
            TestContext.Current.CancellationToken);
        Assert.Equal(
            "journal-damaged", (await Assert.ThrowsAsync<JournalException>(() => OpenAsync(Impatient()))).Code);
        Assert.Equal("journal-failed", (await Assert.ThrowsAsync<JournalException>(
            () => OpenAsync(new SqliteJournal(_folder.File("none/night.db"))))).Code);
    }

    public void Dispose() => _folder.Dispose();

    private SqliteJournal Impatient() => new(Path) { LockTimeout = TimeSpan.FromMilliseconds(100) };

    private Task<LiveTally> OpenAsync(ITallyJournal journal, TimeProvider? clock = null) => LiveTally.OpenAsync(
        _election.Contest, LiveElection.Levels, _election.Roll, journal, clock: clock,
        cancellation: TestContext.Current.CancellationToken);

    private static async Task WithdrawBothAsync(LiveTally live, LiveTally twin, string key) =>
        Assert.Equal(await twin.WithdrawAsync(key, "illegible"), await live.WithdrawAsync(key, "illegible"));

    private void Same(LiveTally expected, LiveTally live) =>
        LiveOracle.Same(expected.Snapshot().Table, _election.Roll, null, live.Snapshot());

    private sealed class FixedClock(int hours) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 7, 28, hours, 0, 0, TimeSpan.Zero);
    }
}
