using System.Numerics;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>The proof that a tree of sheets begins with the records of an earlier one.</summary>
/// <param name="EarlierCount">The number of records in the earlier tree.</param>
/// <param name="Count">The number of records in the later one.</param>
/// <param name="Path">The hashes of the proof, each 64 hexadecimal digits.</param>
/// <remarks>Neither tree is needed. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ConsistencyProof>))]
public sealed record ConsistencyProof(int EarlierCount, int Count, IReadOnlyList<string> Path)
    : IJsonResult<ConsistencyProof>
{
    /// <summary>Reads a proof; neither tree is needed.</summary>
    /// <param name="json">The text that <see cref="ToJson"/> made.</param>
    /// <exception cref="FormatException">The text is not a proof.</exception>
    public static ConsistencyProof Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = CanonicalJson.Parse(json);
        var proof = document.RootElement;
        return new(ProofJson.Whole(proof, "earlierCount"), ProofJson.Whole(proof, "count"), ProofJson.Path(proof));
    }

    /// <summary>The proof as one line of JSON: <c>earlierCount</c>, <c>count</c>, <c>path</c>.</summary>
    public string ToJson() => ProofJson.Text(
        FormattableString.Invariant($"\"earlierCount\":{EarlierCount},\"count\":{Count}"), Path);

    /// <summary>Whether the tree of one root begins with that of an earlier root.</summary>
    /// <param name="earlierRoot">The root that was published first.</param>
    /// <param name="root">The root that was published later.</param>
    /// <returns>Also false if the proof or a root is malformed.</returns>
    public bool Verifies(string earlierRoot, string root)
    {
        if (TreeHash.Parse(earlierRoot) is not { } first || TreeHash.Parse(root) is not { } second) return false;
        if (EarlierCount < 1 || EarlierCount > Count || Path is null) return false;
        if (EarlierCount == Count) return Path.Count == 0 && first.AsSpan().SequenceEqual(second);
        byte[]?[] hashes = [.. Path.Select(TreeHash.Parse)];
        if (BitOperations.IsPow2(EarlierCount)) hashes = [first, .. hashes];
        if (hashes.Length == 0 || hashes.Any(hash => hash is null)) return false;
        int node = EarlierCount - 1, last = Count - 1;
        for (; (node & 1) == 1; node >>= 1) last >>= 1;
        byte[] early = hashes[0]!, late = hashes[0]!;
        foreach (byte[]? sibling in hashes.Skip(1))
        {
            if (last == 0) return false;
            bool isRight = (node & 1) == 1 || node == last;
            if (isRight) early = TreeHash.Node(sibling, early);
            late = isRight ? TreeHash.Node(sibling, late) : TreeHash.Node(late, sibling);
            for (; isRight && (node & 1) == 0 && node != 0; node >>= 1) last >>= 1;
            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && early.AsSpan().SequenceEqual(first) && late.AsSpan().SequenceEqual(second);
    }

    /// <summary>The numbers of records; invariant.</summary>
    public override string ToString() => VisibleText.Line($"{EarlierCount} of {Count} records");

    static void IJsonResult<ConsistencyProof>.Describe(JsonForm<ConsistencyProof> form) => form
        .Whole("earlierCount", proof => proof.EarlierCount)
        .Whole("count", proof => proof.Count)
        .Texts("path", proof => proof.Path);
}
