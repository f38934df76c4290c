using System.Text.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>The stations of a case of the mixture models.</summary>
internal sealed class MixtureData
{
    private MixtureData(UsableStations usable, int[] registered, int[] ballots, int[] keys) =>
        (Usable, Registered, Ballots, Keys) = (usable, registered, ballots, keys);

    public UsableStations Usable { get; }

    public int[] Registered { get; }

    public int[] Ballots { get; }

    /// <summary>The group or centre of each usable station.</summary>
    public int[] Keys { get; }

    public static Workload Alone { get; } = new(1, 2048, 0, CancellationToken.None);

    public static MixtureData Of(GoldenCase golden, string key) => Of(golden.DatasetCase(), key);

    public static MixtureData Of(JsonElement input, string? key = null)
    {
        int[] registered = Counts(input, "registered"), ballots = Counts(input, "ballots");
        var usable = UsableStations.Of(registered, ballots, Counts(input, "votes"));
        int[] keys = key is not null && input.TryGetProperty(key, out _) ? Counts(input, key) : new int[ballots.Length];
        int[] Take(int[] column) => Array.ConvertAll(usable.Rows, row => column[row]);
        return new(usable, Take(registered), Take(ballots), Take(keys));
    }

    /// <summary>The nodes that a case names, or those for its stations.</summary>
    public MixtureNodes NodesOf(GoldenCase golden) =>
        golden.Has("h") ? MixtureNodes.Of(golden.Double("h")) : MixtureNodes.For(Usable.Totals);

    private static int[] Counts(JsonElement input, string key) =>
    [
        .. input.GetProperty(key).EnumerateArray().Select(
            item => item.ValueKind == JsonValueKind.Null ? -1 : item.GetInt32()),
    ];
}
