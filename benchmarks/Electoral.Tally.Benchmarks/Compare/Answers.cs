using System.Text.Json;

namespace Electoral.Tally.Benchmarks;

/// <summary>Whether a peer found the answers of the library: a time counts only then.</summary>
internal static class Answers
{
    // Five standard errors of a standard deviation of 1,000 replicates.
    private const double MostOff = 0.112;

    /// <summary>The first answer that differs, or null.</summary>
    public static string? Difference(ContenderRun library, ContenderRun peer)
    {
        var (ours, theirs) = (library.Json.GetProperty("checks"), peer.Json.GetProperty("checks"));
        if (theirs.TryGetProperty("exactSd", out _))
        {
            string task = peer.Seconds.ContainsKey("bootstrap_1m") ? "bootstrap_1m" : "bootstrap";
            return ours.TryGetProperty(task, out var bootstrap) ? Difference(task, bootstrap, theirs) : task;
        }

        foreach (var check in theirs.EnumerateObject())
        {
            if (!ours.TryGetProperty(check.Name, out var own) || !AreEqual(own, check.Value))
            {
                return $"{check.Name} of {peer.Name}: {check.Value}; of the library: {own}";
            }
        }

        return null;
    }

    private static string? Difference(string task, JsonElement ours, JsonElement theirs)
    {
        double margin = Number(ours, "exactMargin"), deviation = Number(ours, "exactSd");
        bool areEqual = margin == Number(theirs, "exactMargin")
            && Math.Abs(deviation - Number(theirs, "exactSd")) < 0.11
            && Math.Abs(Number(ours, "sd") / deviation - 1) < MostOff
            && Math.Abs(Number(ours, "mean") - margin) < MostOff * Math.Sqrt(2) * deviation;
        return areEqual ? null : $"{task}: {theirs}; of the library: {ours}";
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static bool AreEqual(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => left.GetDouble() == right.GetDouble(),
        (JsonValueKind.Array, JsonValueKind.Array) => left.GetArrayLength() == right.GetArrayLength()
            && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second)),
        (JsonValueKind.Object, JsonValueKind.Object) => right.EnumerateObject().All(
            member => left.TryGetProperty(member.Name, out var own) && AreEqual(own, member.Value)),
        _ => false,
    };
}
