using System.Text.Json;

namespace Electoral.Tally.Audits;

/// <summary>Reads and writes the members of proofs as JSON.</summary>
internal static class ProofJson
{
    // No tree has more levels.
    private const int MostHashes = 64;

    /// <summary>A proof of some members and its hashes.</summary>
    public static string Text(string members, IReadOnlyList<string> path) =>
        $"{{{members},\"path\":[{string.Join(',', path.Select(hash => $"\"{hash}\""))}]}}";

    /// <summary>A member of a proof.</summary>
    /// <exception cref="FormatException">The proof does not have it.</exception>
    public static JsonElement Member(JsonElement proof, string name, JsonValueKind kind)
    {
        bool isObject = proof.ValueKind == JsonValueKind.Object;
        if (!isObject || !proof.TryGetProperty(name, out var member) || member.ValueKind != kind)
        {
            Throw.NoProof($"\"{name}\" in a JSON object");
            return default;
        }

        return member;
    }

    /// <summary>A member that is a whole number.</summary>
    public static int Whole(JsonElement proof, string name)
    {
        if (!Member(proof, name, JsonValueKind.Number).TryGetInt32(out int number))
        {
            Throw.NoProof($"a whole number as \"{name}\"");
        }

        return number;
    }

    /// <summary>The hashes.</summary>
    public static string[] Path(JsonElement proof)
    {
        var path = Member(proof, "path", JsonValueKind.Array);
        bool areHashes = path.GetArrayLength() <= MostHashes && path.EnumerateArray().All(
            hash => hash.ValueKind == JsonValueKind.String && TreeHash.Parse(hash.GetString()) is not null);
        if (!areHashes) Throw.NoProof("hashes of 64 hexadecimal digits as \"path\"");
        return [.. path.EnumerateArray().Select(hash => hash.GetString()!)];
    }
}
