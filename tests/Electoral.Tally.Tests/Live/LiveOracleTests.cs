using Electoral.Tally.Live;

namespace Electoral.Tally.Tests.Live;

/// <summary>Whatever is submitted, a snapshot says what a table of the same sheets says.</summary>
public sealed class LiveOracleTests
{
    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, true, false)]
    [InlineData(3, true, true)]
    [InlineData(4, true, false)]
    [InlineData(5, true, true)]
    [InlineData(10, true, false)]
    public async Task A_snapshot_equals_a_table(int seed, bool isOdd, bool hasKeys)
    {
        for (int round = 0; round < 6; round++)
        {
            var election = new LiveElection(seed + 100 * round, 130, isOdd, hasKeys, blankIsValid: round % 3 == 2);
            var options = OptionsOf(round);
            var journal = new MemoryJournal();
            await using var live = await LiveTally.OpenAsync(
                election.Contest, LiveElection.Levels, election.Roll, journal, options,
                cancellation: TestContext.Current.CancellationToken);
            Check(election, options, journal, live);
            for (int at = 0; at < 400; at++)
            {
                await SubmitAsync(election, live, at);
                if (at % 37 == 0 || at > 395) Check(election, options, journal, live);
            }

            // A second count over the same journal is the same.
            var before = live.Snapshot();
            await using var again = await LiveTally.OpenAsync(
                election.Contest, LiveElection.Levels, election.Roll, journal, options,
                cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(before.DecidedSince, again.Snapshot().DecidedSince);
            Assert.Equal(before.Withdrawn, again.Snapshot().Withdrawn);
            Check(election, options, journal, again);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_moment_of_the_decision_is_that_of_the_first_change_after_which_it_held(bool isOdd)
    {
        int decided = 0, lost = 0;
        for (int seed = 1; seed < 8; seed++)
        {
            var election = new LiveElection(seed, 90, isOdd);
            await using var live = await LiveTally.OpenAsync(
                election.Contest, LiveElection.Levels, election.Roll, new MemoryJournal(), OptionsOf(seed),
                new SteppingClock(), TestContext.Current.CancellationToken);
            DateTimeOffset? since = null;
            string? outcome = null;
            int[] order =
                [.. Enumerable.Range(0, 90).SelectMany(at => at % 9 == 8 ? [at, at / 2] : (int[])[at]), -1, -2];
            foreach (int station in order)
            {
                var stray = election.Sheet(0) with { Unit = new("8", "8"), Code = "8" };
                if (station == -1) await live.SubmitAsync(stray);
                else if (station == -2) await live.WithdrawAsync("8/8/8", "of another election");
                else if (station % 30 == 29) await live.WithdrawAsync($"{station % 3}/{station / 3 % 40}/0", "again");
                else await live.SubmitAsync(election.Sheet(station));
                var snapshot = live.Snapshot();
                var finding = snapshot.Table.AssessMargin(election.Roll, OptionsOf(seed)).Verdict.Finding;
                string? now = finding.Decision == Decision.Decided ? $"{finding.Outcome} {finding.Winner}" : null;
                if (now != outcome) since = now is null ? null : snapshot.ChangedAt;
                if (now != outcome) _ = now is null ? lost++ : decided++;
                outcome = now;
                Assert.Equal(since, snapshot.DecidedSince);
            }
        }

        Assert.True(decided > 0 && (isOdd || lost > 0), $"{decided} decided, {lost} lost again");
    }

    private static MarginOptions? OptionsOf(int round) => (round % 6) switch
    {
        1 => new() { Stated = StatedPremises.FrameComplete | StatedPremises.BallotsWithinRegister },
        2 => new() { Limits = new() { TurnoutCap = 0.8m, CapacityWithoutRegister = 400 } },
        3 => new() { Rule = OutcomeRule.TwoRoundMajority, Limits = new() { AllowancePerStation = 5 } },
        4 => new()
        {
            Limits = new() { OutstandingVotesCap = 6_000, CapacityWithoutRegister = 300 },
            Stated = StatedPremises.FrameComplete | StatedPremises.FrameConsistent
                | StatedPremises.BallotsWithinRegister,
        },
        5 => new() { Limits = new() { OutstandingVotesCap = 2_000 } },
        _ => null,
    };

    private static async Task SubmitAsync(LiveElection election, LiveTally live, int at)
    {
        var sheet = election.Sheet(at < 120 ? at : election.AnyStation());
        string key = sheet.Key ?? string.Join('/', [.. sheet.Unit.Codes, sheet.Code]);
        switch (election.Next(12))
        {
            case 0: await live.WithdrawAsync(key, "read twice"); break;
            case 1: await live.SubmitAsync(sheet, election.Next(5) + 1); break;
            case 2: Assert.NotNull((await live.SubmitAsync(sheet with { Code = "" })).Reason); break;
            default: await live.SubmitAsync(sheet); break;
        }
    }

    private static void Check(LiveElection election, MarginOptions? options, MemoryJournal journal, LiveTally live)
    {
        var snapshot = live.Snapshot();
        Assert.Equal(journal.Entries.Count, snapshot.Sequence);
        LiveOracle.Same(
            LiveOracle.Table(election, LiveOracle.Sheets(journal.Entries).Values), election.Roll, options, snapshot);
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _steps;

        public override DateTimeOffset GetUtcNow() =>
            new DateTimeOffset(2024, 7, 28, 18, 0, 0, TimeSpan.Zero).AddSeconds(_steps++);
    }
}
