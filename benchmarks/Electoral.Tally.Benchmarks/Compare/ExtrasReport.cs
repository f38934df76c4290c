using System.Globalization;
using System.Text;

namespace Electoral.Tally.Benchmarks;

/// <summary>What is shown beside the table of ratios: memory, whole processes, threads, processors.</summary>
internal sealed class ExtrasReport(List<ContenderRun> runs)
{
    private static readonly string[] Tasks =
        ["csv_totals", "load", "totals", "rollup_cascade", "last_digit", "second_digit", "turnout"];

    private readonly StringBuilder _text = new();

    /// <summary>A table of them; nothing where they were not measured.</summary>
    public string Write()
    {
        if (!runs.Exists(run => Contender.IsExtra(run.Name))) return "";
        _text.Append("\n| Further figures | |\n|---|---:|\n");
        double held = runs[0].Json.GetProperty("bytesPerSheet").GetDouble();
        Line("Memory held a loaded sheet", $"{held:0.0} bytes");
        string[] peers = [.. runs.Select(run => run.Name).Distinct().Where(
            name => name.StartsWith(Contender.Cold, StringComparison.Ordinal)).Skip(1)];
        foreach (string peer in peers)
        {
            string name = peer[Contender.Cold.Length..];
            Line($"Whole process, load and totals, against {name}", $"{Cold(peer, run => run.Wall):0.0}× as fast");
            Line($"Its peak memory against {name}", $"{1 / Cold(peer, Peak):0.00} of it");
        }

        foreach (string task in Tasks)
        {
            double gain = Median(
                Contender.OneThread, run => run.Json.GetProperty("gain").GetProperty(task).GetDouble());
            Line($"{runs[0].Json.GetProperty("threads")} threads against one: {task}", $"{gain:0.00}×");
        }

        if (!runs.Exists(run => run.Name == Contender.Narrow)) return _text.ToString();
        foreach (string peer in runs.Where(run => run.Seconds.ContainsKey("csv_totals")).Select(run => run.Name)
            .Distinct().Skip(1).Where(name => !Contender.IsExtra(name)))
        {
            double ratio = Seconds(peer, "csv_totals") / Seconds(Contender.Narrow, "csv_totals");
            Line($"Totals straight from the CSV file without AVX-512, against {peer}", $"{ratio:0.0}×");
        }

        return _text.ToString();
    }

    private static double Peak(ContenderRun run) => run.Json.GetProperty("peakMiB").GetDouble();

    private void Line(string title, FormattableString value) =>
        _text.Append(CultureInfo.InvariantCulture, $"| {title} | {FormattableString.Invariant(value)} |\n");

    /// <summary>How many times as much of something a peer's whole process needs as the library's.</summary>
    private double Cold(string peer, Func<ContenderRun, double> of) =>
        Median(peer, of) / Median(Contender.Cold + Contender.Library, of);

    private double Seconds(string name, string task) => Median(name, run => run.Seconds[task]);

    private double Median(string name, Func<ContenderRun, double> of)
    {
        double[] all = [.. runs.Where(run => run.Name == name).Select(of).Order()];
        return all[all.Length / 2];
    }
}
