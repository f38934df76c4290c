using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <summary>A program that does the tasks: the library's own or a peer's.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Folder">Where it is run; null for here.</param>
/// <param name="Command">The program and its arguments.</param>
internal sealed partial record Contender(string Name, string? Folder, IReadOnlyList<string> Command)
{
    public const string Library = "electoral-tally";

    /// <summary>Sheets of which each is as many records as there are candidates.</summary>
    public const string LongLayout = "long";

    /// <summary>A variable of its environment and the value.</summary>
    public (string Name, string Value)? Setting { get; init; }

    // Python and R read a file for minutes where others take seconds; 100,000 stations need no larger one.
    private const long MostRowsOfScripts = 2_000_000, ManyStations = 1_000_000;

    // The system's own, which has the distribution's NumPy, even where another one comes first.
    private static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>All that take part on a file, the library first, those of <see cref="Extras"/> last.</summary>
    public static IEnumerable<Contender> All(CompareOptions options, string file, string layout)
    {
        string threads = options.Threads.ToString(CultureInfo.InvariantCulture);
        string repeat = options.Repeat.ToString(CultureInfo.InvariantCulture);
        string[] tail = ["--threads", threads, "--repeat", repeat];
        string self = typeof(Contender).Assembly.Location;
        if (layout == LongLayout)
        {
            yield return new(Library, null, ["dotnet", self, "long", file, .. tail]);
            foreach (string peer in options.Peers.Where(peer => peer is "duckdb" or "polars"))
            {
                string script = Path.GetFullPath(Path.Combine("benchmarks", "long", peer + ".js"));
                yield return new(peer, null, ["node", "--expose-gc", script, file, .. tail])
                {
                    Setting = ("NODE_PATH", Path.Combine(CompareOptions.PeersFolder, peer, "node_modules")),
                };
            }

            yield break;
        }

        yield return new(Library, null, ["dotnet", self, "peers", file, .. tail]);

        // Stations are picked by the index of their line, which a table in the order of units does not keep.
        bool hasBootstrap = layout == "sorted" && options.Rows <= MostRowsOfScripts;
        foreach (string peer in options.Peers)
        {
            switch (peer)
            {
                case "duckdb":
                    yield return new(peer, "duckdb", ["node", "peer.js", file, .. tail]);
                    break;
                case "polars":
                    yield return new(peer, "polars", ["node", "--expose-gc", "peer.js", file, .. tail]);
                    break;
                case "csvhelper":
                    string program = Path.Combine(options.Data, "csvhelper", "peer.dll");
                    yield return new(peer, "dotnet", ["dotnet", program, file, .. tail, "--skip-naive"]);
                    break;
                case "numpy" when hasBootstrap:
                    yield return new(peer, "bootstrap", [Python, "bootstrap.py", file]);
                    if (options.Rows < ManyStations) break;
                    yield return new(
                        peer + " 1M", "bootstrap", [Python, "bootstrap.py", file, "--stations", "1000000"]);
                    break;
                case "r" when hasBootstrap:
                    yield return new(peer, "bootstrap", ["Rscript", "boot.R", file]);
                    break;
                case "numpy" or "r":
                    break;
                default:
                    throw new ArgumentException($"There is no peer {peer}.\n{CompareOptions.Usage}");
            }
        }

        if (!options.HasExtras) yield break;
        foreach (var extra in Extras(options, file)) yield return extra;
    }
}
