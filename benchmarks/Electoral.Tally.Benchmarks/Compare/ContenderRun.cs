using System.Diagnostics;
using System.Text.Json;

namespace Electoral.Tally.Benchmarks;

/// <summary>One run of a program: what it printed, and how much others used the processors meanwhile.</summary>
/// <param name="Name">The program.</param>
/// <param name="Json">What it printed.</param>
/// <param name="Wall">The seconds from its start to its end.</param>
/// <param name="Others">The share of one core that others used.</param>
internal sealed record ContenderRun(string Name, JsonElement Json, double Wall, double Others)
{
    /// <summary>A run with more than that is not to be trusted.</summary>
    public const double MostOthers = 0.08;

    private const int Attempts = 3;

    /// <summary>The seconds of each task.</summary>
    public Dictionary<string, double> Seconds { get; } = SecondsOf(Name, Json);

    /// <summary>Runs a program, again where others disturbed it.</summary>
    public static ContenderRun Of(Contender contender, bool allowNoise)
    {
        for (int attempt = 1; ; attempt++)
        {
            var (start, watch) = (ProcessorLoad.Now(), Stopwatch.StartNew());
            string printed = Run(contender);
            double wall = watch.Elapsed.TotalSeconds;
            double others = ProcessorLoad.Now().OthersSince(start, watch.Elapsed);
            if (others > MostOthers && attempt < Attempts)
            {
                Console.Error.WriteLine($"  {contender.Name}: others used {others:P0} of a core: again");
                continue;
            }

            if (others > MostOthers && !allowNoise)
            {
                throw new InvalidOperationException(
                    $"Other processes used {others:P0} of a core while {contender.Name} ran, {Attempts} times over.");
            }

            string line = printed.Split('\n').Last(text => text.StartsWith('{'));
            return new(contender.Name, JsonDocument.Parse(line).RootElement, wall, others);
        }
    }

    /// <summary>Runs a program to its end and gives what it printed.</summary>
    public static string Run(Contender contender)
    {
        var start = new ProcessStartInfo(contender.Command[0])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = contender.Folder is null
                ? Environment.CurrentDirectory
                : Path.Combine(CompareOptions.PeersFolder, contender.Folder),
        };
        if (contender.Setting is var (name, value)) start.Environment[name] = value;
        foreach (string argument in contender.Command.Skip(1)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"{contender.Name} ended with {process.ExitCode}: {printed}");
    }

    private static Dictionary<string, double> SecondsOf(string name, JsonElement json)
    {
        var all = json.GetProperty("seconds").EnumerateObject().ToDictionary(
            task => task.Name, task => task.Value.GetDouble());
        if (all.TryGetValue("multinomial", out double multinomial))
        {
            double best = Math.Min(multinomial, all["gather"]);
            all = new() { [name.EndsWith("1M", StringComparison.Ordinal) ? "bootstrap_1m" : "bootstrap"] = best };
        }
        else if (all.TryGetValue("boot", out double boot))
        {
            all = new() { ["bootstrap"] = boot };
        }

        // The best way of each to the same tables.
        if (all.TryGetValue("rollup", out double rollup))
        {
            bool hasCascade = all.TryGetValue("rollup_cascade", out double cascade);
            all["rollup_cascade"] = hasCascade ? Math.Min(rollup, cascade) : rollup;
        }

        bool hasBoth = all.ContainsKey("load") && all.ContainsKey("rollup_cascade");
        if (hasBoth) all["load_and_rollup"] = all["load"] + all["rollup_cascade"];
        return all;
    }
}
