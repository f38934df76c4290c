using System.Globalization;

namespace Electoral.Tally.Benchmarks;

/// <content>Runs beside the table of ratios: the library in other circumstances, and whole processes.</content>
internal sealed partial record Contender
{
    /// <summary>What precedes the name of a program that starts, loads, adds up and ends.</summary>
    public const string Cold = "whole process of ";

    /// <summary>The library with one thread and with several, in turn.</summary>
    public const string OneThread = "one thread";

    /// <summary>The library without the widest registers.</summary>
    public const string Narrow = "without AVX-512";

    /// <summary>Whether a run is shown beside the table.</summary>
    public static bool IsExtra(string name) =>
        name is OneThread or Narrow || name.StartsWith(Cold, StringComparison.Ordinal);

    private static IEnumerable<Contender> Extras(CompareOptions options, string file)
    {
        string threads = options.Threads.ToString(CultureInfo.InvariantCulture);
        string[] library = ["dotnet", typeof(Contender).Assembly.Location, "peers", file];
        string[] brief = ["--brief", "--warm", "1", "--repeat", "3"];
        yield return new(OneThread, null, [.. library, .. brief, "--threads", threads, "--against-one"]);
        if (Machine.VectorBits == 512)
        {
            yield return new(Narrow, null, [.. library, .. brief, "--threads", threads])
            {
                Setting = ("DOTNET_EnableAVX512", "0"),
            };
        }

        yield return new(Cold + Library, null, [.. library, "--once", "--threads", threads]);
        foreach (string peer in options.Peers.Where(peer => peer is "duckdb" or "polars"))
        {
            string script = Path.GetFullPath(Path.Combine("benchmarks", "cold", peer + ".js"));
            string modules = Path.Combine(CompareOptions.PeersFolder, peer, "node_modules");
            yield return new(Cold + peer, null, ["node", script, file, threads]) { Setting = ("NODE_PATH", modules) };
        }
    }
}
