using System.Diagnostics;
using System.Globalization;
using Electoral.Tally.Live;
using Electoral.Tally.Sqlite;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// <c>live [--stations 100000] [--events 1000000] [--threads 8]</c>: events a second into a live count,
/// in memory and on disk, and the time of a snapshot after 100 changes.
/// </summary>
internal sealed class LiveMode : IMode
{
    private const int InBatch = 1_000;

    private static readonly string[] Levels = ["state", "centre", "table"];

    public string Name => "live";

    public int Run(string[] arguments)
    {
        Measure(
            Option(arguments, "--stations", 100_000), Option(arguments, "--events", 1_000_000), Console.Out,
            Option(arguments, "--threads", 8));
        return 0;
    }

    public static void Measure(int stations, int events, TextWriter output, int threads = 8) =>
        MeasureAsync(stations, events, output, threads).GetAwaiter().GetResult();

    private static async Task MeasureAsync(int stations, int events, TextWriter output, int threads)
    {
        var contest = new Contest(Enumerable.Range(1, 10).Select(selection => new Selection($"S{selection}")));
        var roll = SheetFrame.OfStations(Roll(stations));
        var sheets = Enumerable.Range(0, stations).Select(station => Sheet(station, version: 0)).ToArray();
        var later = Enumerable.Range(0, stations).Select(station => Sheet(station, version: 1)).ToArray();

        await using (var warming = await LiveTally.OpenAsync(contest, Levels, roll, new MemoryJournal()))
        {
            await SubmitAsync(warming, events / 2, threads, sheets, later, inBatch: 1);
        }

        await using (var live = await LiveTally.OpenAsync(contest, Levels, roll, new MemoryJournal()))
        {
            var paused = GC.GetTotalPauseDuration();
            double one = await SubmitAsync(live, events, threads, sheets, later, inBatch: 1);
            paused = GC.GetTotalPauseDuration() - paused;
            Say(output, $"in memory, one by one, {threads} threads: {one:N0} events a second");
            Say(output, $"  of {events / one:F2} s the collector of garbage paused {paused.TotalSeconds:F2} s");
            double[] times = await SnapshotsAsync(live, sheets);
            Say(output, $"snapshot of {live.Snapshot().Sheets:N0} sheets after 100 changes:");
            Say(output, $"  {times[times.Length / 2]:F3} ms (median), {times[^1]:F3} ms (slowest of {times.Length})");
        }

        string folder = Directory.CreateTempSubdirectory("tally-live-").FullName;
        try
        {
            string path = Path.Combine(folder, "night.db");
            await using (var live = await LiveTally.OpenAsync(contest, Levels, roll, new SqliteJournal(path)))
            {
                double many = await SubmitAsync(live, events / 2, threads, sheets, later, InBatch);
                Say(output, $"on disk, {InBatch:N0} at a time, {threads} threads: {many:N0} events a second");
                double single = await SubmitAsync(live, Math.Min(events / 20, 20_000), threads, sheets, later, 1);
                Say(output, $"on disk, one by one, {threads} threads: {single:N0} events a second");
            }

            long began = Stopwatch.GetTimestamp();
            await using var again = await LiveTally.OpenAsync(contest, Levels, roll, new SqliteJournal(path));
            double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            Say(output, $"opened again: {again.Snapshot().Sequence / seconds:N0} changes a second");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> SubmitAsync(
        LiveTally live, int events, int threads, TallySheet[] sheets, TallySheet[] later, int inBatch)
    {
        long began = Stopwatch.GetTimestamp();
        long before = live.Snapshot().Sequence;
        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(async () =>
        {
            var batch = new List<SheetSubmission>(inBatch);
            for (int at = thread; at < events; at += threads)
            {
                int station = (int)((long)at * 7919 % sheets.Length);
                // Every round over the stations corrects the one before.
                var sheet = (before + at) / sheets.Length % 2 == 0 ? sheets[station] : later[station];
                if (inBatch == 1)
                {
                    await live.SubmitAsync(sheet);
                    continue;
                }

                batch.Add(new(sheet));
                if (batch.Count < inBatch && at + threads < events) continue;
                await live.SubmitAllAsync(batch);
                batch.Clear();
            }
        })));
        return events / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<double[]> SnapshotsAsync(LiveTally live, TallySheet[] sheets)
    {
        var times = new double[50];
        for (int round = 0; round < times.Length; round++)
        {
            for (int change = 0; change < 100; change++)
            {
                int station = (round * 100 + change) * 31 % sheets.Length;
                await live.SubmitAsync(sheets[station] with { Invalid = 10 + round });
            }

            long began = Stopwatch.GetTimestamp();
            var snapshot = live.Snapshot();
            GC.KeepAlive((snapshot.Totals, snapshot.Verdict, snapshot.Summary));
            times[round] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static TallyTable Roll(int stations)
    {
        var roll = new TallyTable.Builder(new Contest(), Levels);
        for (int station = 0; station < stations; station++)
        {
            var sheet = Sheet(station, 0);
            roll.Add(new() { Unit = sheet.Unit, Code = sheet.Code, Registered = sheet.Registered, Votes = [] });
        }

        return roll.Build();
    }

    private static TallySheet Sheet(int station, int version) => new()
    {
        Unit = new($"{station % 24}", $"{station / 24 / 5}"),
        Code = $"{station / 24 % 5}",
        Registered = 600,
        Invalid = version,
        Votes =
        [
            .. Enumerable.Range(0, 10).Select(
                selection => (int?)((station * 7 + selection * 13) % 50 + (selection == 0 ? 20 : 0))),
        ],
    };

    private static int Option(string[] arguments, string name, int otherwise)
    {
        int at = Array.IndexOf(arguments, name);
        return at < 0 ? otherwise : int.Parse(arguments[at + 1], CultureInfo.InvariantCulture);
    }

    private static void Say(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
