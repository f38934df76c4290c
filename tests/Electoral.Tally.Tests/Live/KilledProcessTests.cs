using System.Globalization;
using Electoral.Tally.Live;
using Electoral.Tally.Sqlite;
using Electoral.Tally.Tests.Documents;

namespace Electoral.Tally.Tests.Live;

/// <summary>A process that is killed while it counts: all that it acknowledged is in the journal, once.</summary>
public sealed class KilledProcessTests
{
    private const int Stations = 300;

    // Four tasks submit until the process is killed; what is acknowledged is printed, a line each.
    private const string Child = """
        using Electoral.Tally;
        using Electoral.Tally.Live;
        using Electoral.Tally.Sqlite;

        string[] levels = ["state", "centre", "table"];
        var roll = new TallyTable.Builder(new Contest(), levels);
        for (int at = 0; at < 300; at++)
        {
            roll.Add(new() { Unit = new($"{at % 3}", $"{at / 30}"), Code = $"{at}", Registered = 500, Votes = [] });
        }

        var contest = new Contest(new Selection("ANA"), new("BEN"));
        await using var live = await LiveTally.OpenAsync(
            contest, levels, SheetFrame.OfStations(roll.Build()), new SqliteJournal(args[0]));
        int seed = int.Parse(args[1]);
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        output.WriteLine("open");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(task => Task.Run(async () =>
        {
            var random = new Random(seed * 4 + task);
            while (true)
            {
                int at = random.Next(300);
                var sheet = new TallySheet
                {
                    Unit = new($"{at % 3}", $"{at / 30}"),
                    Code = $"{at}",
                    Registered = 500,
                    Votes = [random.Next(300), random.Next(200)],
                };
                IReadOnlyList<SubmissionResult> results = random.Next(4) switch
                {
                    0 => [await live.WithdrawAsync($"{at % 3}/{at / 30}/{at}", $"by {seed}")],
                    1 => await live.SubmitAllAsync([new(sheet), new(sheet with { Registered = 400 }), new(sheet)]),
                    _ => [await live.SubmitAsync(sheet)],
                };
                foreach (var result in results)
                {
                    if (result.IsChange) output.WriteLine($"{result.Kind} {result.Key} {result.Version};");
                }
            }
        })));
        """;

    [Fact]
    public async Task Every_acknowledged_change_survives_and_none_is_there_twice()
    {
        using var program = new CompiledProgram("child.cs", Child);
        string path = Path.Combine(program.Folder, "night.db");
        var random = new Random(1);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        int kills = LongRun.Of(few: 20, many: 1_000);
        for (int kill = 0; kill < kills; kill++)
        {
            await foreach (string line in RunAndKillAsync(program, path, kill, random.Next(1, 120)))
            {
                Assert.True(acknowledged.Add(line), $"{line} was acknowledged twice");
            }

            // The file grows with each run: what was checked is not checked again every time.
            if (kill % 20 == 19 || kill < 5) await CheckAsync(path, acknowledged);
        }

        Assert.True(acknowledged.Count > kills, $"{acknowledged.Count} changes in {kills} runs");
    }

    private static async IAsyncEnumerable<string> RunAndKillAsync(
        CompiledProgram program, string path, int seed, int milliseconds)
    {
        using var child = program.Start(path, seed.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("open", await child.StandardOutput.ReadLineAsync());
        var reading = child.StandardOutput.ReadToEndAsync();
        await Task.WhenAny(reading, Task.Delay(milliseconds));
        Assert.False(child.HasExited, "the child ended by itself");
        child.Kill();
        string text = await reading;
        await child.WaitForExitAsync();
        foreach (string line in text.Split('\n'))
        {
            // The last line may be a part of one.
            if (line.EndsWith(';')) yield return line;
        }
    }

    private static async Task CheckAsync(string path, HashSet<string> acknowledged)
    {
        var roll = Roll();
        var contest = new Contest(new Selection("ANA"), new("BEN"));
        var journal = new SqliteJournal(path);
        await journal.OpenAsync(Identity(contest), default);
        var entries = await journal.ReplayAsync(default).ToListAsync();
        await journal.DisposeAsync();
        string[] kept = [.. entries.Select(entry => $"{entry.Change.Kind} {entry.Key} {entry.Change.Version};")];
        Assert.Equal(kept.Length, kept.Distinct().Count());
        Assert.Empty(acknowledged.Except(kept));
        Assert.Equal(Enumerable.Range(1, kept.Length).Select(number => (long)number), entries.Select(e => e.Sequence));

        await using var live = await LiveTally.OpenAsync(contest, LiveElection.Levels, roll, new SqliteJournal(path));
        var builder = new TallyTable.Builder(contest, LiveElection.Levels);
        foreach (var sheet in LiveOracle.Sheets(entries).Values) builder.Add(sheet);
        var snapshot = live.Snapshot();
        Assert.Equal(entries.Count, snapshot.Sequence);
        LiveOracle.Same(builder.Build(), roll, null, snapshot);
    }

    private static string Identity(Contest contest) => JournalIdentity.Of(contest, LiveElection.Levels);

    private static SheetFrame Roll()
    {
        var roll = new TallyTable.Builder(new Contest(), LiveElection.Levels);
        for (int at = 0; at < Stations; at++)
        {
            roll.Add(new() { Unit = new($"{at % 3}", $"{at / 30}"), Code = $"{at}", Registered = 500, Votes = [] });
        }

        return SheetFrame.OfStations(roll.Build());
    }
}
