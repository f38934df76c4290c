using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <summary>What is compared: how many sheets, in which order, with whom, how often.</summary>
internal sealed record CompareOptions
{
    public const string Usage =
        """
        compare [--rows 1000000] [--layouts sorted,shuffled] [--rounds 5] [--repeat 5] [--threads 2]
                [--peers duckdb,polars,csvhelper,numpy,r] [--data FOLDER] [--out FOLDER] [--docs FILE]
                [--allow-noise] [--plain]

        A layout is sorted, shuffled, or long: a record for each sheet and candidate, for DuckDB and Polars to pivot.
        Takes the peers' programs from the folder that the environment variable ELECTORAL_TALLY_PEERS names. Each round
        runs the library and every peer once, in turn; a run does each task --repeat times. Runs while other processes
        took more than 8 % of a core are done again, and end the comparison where that does not help, unless
        --allow-noise keeps and counts them. The sheets are generated into --data and kept there. --plain leaves out
        what stands beside the table of ratios: one thread against two, no AVX-512, memory and whole processes.
        """;

    public long Rows { get; init; } = 1_000_000;

    public IReadOnlyList<string> Layouts { get; init; } = ["sorted"];

    public int Rounds { get; init; } = 5;

    public int Repeat { get; init; } = 5;

    public int Threads { get; init; } = 2;

    public IReadOnlyList<string> Peers { get; init; } = ["duckdb", "polars", "csvhelper", "numpy", "r"];

    public string Data { get; init; } = Path.Combine(Path.GetTempPath(), "electoral-tally-peers");

    public string Out { get; init; } = Path.Combine("benchmarks", "results");

    public string Docs { get; init; } = Path.Combine("docs", "performance.md");

    public bool AllowNoise { get; init; }

    /// <summary>Whether to measure what is shown beside the table of ratios.</summary>
    public bool HasExtras { get; init; } = true;

    /// <summary>The folder of the peers' programs.</summary>
    public static string PeersFolder =>
        Environment.GetEnvironmentVariable("ELECTORAL_TALLY_PEERS") is { Length: > 0 } folder
            ? folder
            : throw new InvalidOperationException("ELECTORAL_TALLY_PEERS names no folder of the peers' programs.");

    public static CompareOptions Parse(string[] arguments)
    {
        var options = new CompareOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            if (name == "--allow-noise")
            {
                options = options with { AllowNoise = true };
                continue;
            }

            if (name == "--plain")
            {
                options = options with { HasExtras = false };
                continue;
            }

            if (i + 1 == arguments.Length) throw new ArgumentException($"{name} needs a value.\n{Usage}");
            options = options.With(name, arguments[++i]);
        }

        return options;
    }

    private CompareOptions With(string name, string value) => name switch
    {
        "--rows" => this with { Rows = long.Parse(value, CultureInfo.InvariantCulture) },
        "--layouts" => this with { Layouts = value.Split(',') },
        "--rounds" => this with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
        "--repeat" => this with { Repeat = int.Parse(value, CultureInfo.InvariantCulture) },
        "--threads" => this with { Threads = int.Parse(value, CultureInfo.InvariantCulture) },
        "--peers" => this with { Peers = value.Split(',', StringSplitOptions.RemoveEmptyEntries) },
        "--data" => this with { Data = value },
        "--out" => this with { Out = value },
        "--docs" => this with { Docs = value },
        _ => throw new ArgumentException($"There is no option {name}.\n{Usage}"),
    };
}
