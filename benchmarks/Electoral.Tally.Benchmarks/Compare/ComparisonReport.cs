using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Electoral.Tally.Benchmarks;

/// <summary>The table of ratios of a comparison, as Markdown and JSON, and in the page on performance.</summary>
internal sealed class ComparisonReport
{
    private static readonly (string Task, string Title)[] Tasks =
    [
        ("csv_totals", "Totals straight from the CSV file"),
        ("load", "Load"),
        ("long_load", "Load of a long file, put together to sheets"),
        ("load_and_rollup", "Load and roll-up"),
        ("totals", "Totals in memory"),
        ("rollup_cascade", "Roll-up of all levels"),
        ("last_digit", "Last digits of 10 candidates"),
        ("second_digit", "Second digits of 10 candidates"),
        ("turnout", "Turnout: mean, median, deviation"),
        ("bootstrap", "Bootstrap, 100,000 stations × 1,000"),
        ("bootstrap_1m", "Bootstrap, 1,000,000 stations × 1,000"),
    ];

    private readonly CompareOptions _options;
    private readonly string _layout;
    private readonly long _bytes;
    private readonly List<ContenderRun> _runs;
    private readonly string[] _peers;

    public ComparisonReport(CompareOptions options, string layout, long bytes, List<ContenderRun> runs)
    {
        (_options, _layout, _bytes, _runs) = (options, layout, bytes, runs);
        _peers = [.. runs.Select(run => run.Name).Distinct().Skip(1).Where(name => !Contender.IsExtra(name))];
    }

    /// <summary>Writes the files, and shows the table.</summary>
    public void Write()
    {
        Directory.CreateDirectory(_options.Out);
        string rows = _options.Rows.ToString(CultureInfo.InvariantCulture);
        string path = Path.Combine(_options.Out, $"{rows}-{_layout}-{Machine.VectorBits}");
        string table = $"{Ratios()}{new ExtrasReport(_runs).Write()}";
        string page = $"# {Title()}\n\n{Conditions()}\n\n{table}\n## Milliseconds\n\n{Milliseconds()}\n{Library()}";
        File.WriteAllText(path + ".md", page);
        File.WriteAllText(path + ".json", JsonSerializer.Serialize(new
        {
            rows = _options.Rows,
            layout = _layout,
            machine = Machine.Describe(),
            threads = _options.Threads,
            rounds = _options.Rounds,
            repeat = _options.Repeat,
            runs = _runs.Select(
                run => new { run.Name, run.Wall, others = Math.Round(run.Others, 3), result = run.Json }),
        }));
        PerformancePage.Update(_options.Docs, $"{rows} {_layout} {Machine.VectorBits}", $"{Conditions()}\n\n{table}");
        Console.WriteLine(page);
    }

    private string Title() =>
        string.Create(CultureInfo.InvariantCulture, $"{_options.Rows:N0} sheets, {_layout}, {_bytes / 1e6:F0} MB");

    private string Conditions()
    {
        var versions = _runs.DistinctBy(run => run.Name).Where(
            run => _peers.Contains(run.Name) && !run.Name.EndsWith("1M", StringComparison.Ordinal)).Select(
                run => $"{run.Name} {run.Json.GetProperty("version").GetString()}");
        int noisy = _runs.Count(run => run.Others > ContenderRun.MostOthers);
        string noise = noisy == 0 ? "" : $" **{noisy} of {_runs.Count} runs were disturbed by other processes.**";
        return $"{Machine.Describe()}; {_options.Threads} threads; medians of {_options.Rounds} runs in turn, of "
            + $"{_options.Repeat} repeats each; the same answers everywhere. {string.Join(", ", versions)}.{noise}";
    }

    private string Ratios() => Table("Times as fast as", (task, peer) =>
        Median(peer, task) is double theirs && Median(Contender.Library, task) is double ours
            ? string.Create(CultureInfo.InvariantCulture, $"{theirs / ours:0.0}×")
            : "–");

    private string Milliseconds() => Table("Task", Contender.Library, (task, one) =>
        Median(one, task) is double seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0}")
            : "–");

    private string Library()
    {
        var json = _runs[0].Json;
        if (!json.TryGetProperty("memoryReadGBps", out _)) return "";
        double memory = json.GetProperty("memoryReadGBps").GetDouble();
        double read = json.GetProperty("columnBytes").GetDouble() / Median(Contender.Library, "totals")!.Value / 1e9;
        double held = json.GetProperty("bytesPerSheet").GetDouble();
        long peak = json.GetProperty("peakMiB").GetInt64();
        var allocated = json.GetProperty("allocated").EnumerateObject().Select(
            task => string.Create(CultureInfo.InvariantCulture, $"{task.Name} {task.Value.GetInt64():N0}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ## The library itself

            A loaded sheet holds {held:0.0} bytes. Totals read {read:0.0} GB/s of the {memory:0.0} GB/s that
            {_options.Threads} threads read of this memory ({read / memory:P0}). The process peaked at {peak:N0} MiB.
            Bytes allocated by a call: {string.Join(", ", allocated)}.

            """);
    }

    private string Table(string head, Func<string, string, string> cell) => Table(head, null, cell);

    private string Table(string head, string? first, Func<string, string, string> cell)
    {
        string[] columns = first is null ? _peers : [first, .. _peers];
        var text = new StringBuilder($"| {head} | {string.Join(" | ", columns)} |\n|---|");
        foreach (string _ in columns) text.Append("---:|");
        text.Append('\n');
        foreach (var (task, title) in Tasks)
        {
            if (!_runs.Exists(run => run.Name != Contender.Library && run.Seconds.ContainsKey(task))) continue;
            text.Append(CultureInfo.InvariantCulture, $"| {title} | ");
            text.AppendJoin(" | ", columns.Select(column => cell(task, column))).Append(" |\n");
        }

        return text.ToString();
    }

    private double? Median(string name, string task)
    {
        double[] seconds = [.. _runs.Where(run => run.Name == name && run.Seconds.ContainsKey(task)).Select(
            run => run.Seconds[task]).Order()];
        return seconds.Length == 0 ? null : seconds[seconds.Length / 2];
    }
}
