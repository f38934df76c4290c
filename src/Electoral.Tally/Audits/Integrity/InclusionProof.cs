using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>
/// The proof that a record is in a tree of sheets, for a citizen to keep together with the published root.
/// </summary>
/// <param name="Index">The index of the record.</param>
/// <param name="Count">The number of records in the tree.</param>
/// <param name="Path">The sibling hashes on the path to the root, each 64 hexadecimal digits.</param>
/// <remarks>Neither the table nor the tree is needed. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<InclusionProof>))]
public sealed record InclusionProof(int Index, int Count, IReadOnlyList<string> Path) : IJsonResult<InclusionProof>
{
    /// <summary>Whether a record is in the tree that has a root.</summary>
    /// <param name="record">The record, made from the sheet at hand.</param>
    /// <param name="root">The published root.</param>
    /// <returns>Also false if the proof or the root is malformed.</returns>
    public bool Verifies(CanonicalSheet record, string root)
    {
        ArgumentNullException.ThrowIfNull(record);
        byte[]? hash = TreeHash.Parse(record.Hash);
        if (hash is null || Index < 0 || Index >= Count || Path is null) return false;
        int node = Index, last = Count - 1;
        foreach (string text in Path)
        {
            if (last == 0 || TreeHash.Parse(text) is not { } sibling) return false;
            bool isRight = (node & 1) == 1 || node == last;
            hash = isRight ? TreeHash.Node(sibling, hash) : TreeHash.Node(hash, sibling);
            // The last node of a level moves up unchanged if it has no sibling.
            for (; isRight && (node & 1) == 0 && node != 0; node >>= 1) last >>= 1;
            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && TreeHash.Parse(root) is { } expected && hash.AsSpan().SequenceEqual(expected);
    }

    /// <summary>The index and the number of records; invariant.</summary>
    public override string ToString() => VisibleText.Line($"record {Index} of {Count}, {Path?.Count ?? 0} hashes");

    static void IJsonResult<InclusionProof>.Describe(JsonForm<InclusionProof> form) => form
        .Whole("index", proof => proof.Index)
        .Whole("count", proof => proof.Count)
        .Texts("path", proof => proof.Path);
}
