using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>
/// A sheet's record with the proof that it is in a tree: one text that a citizen can keep, check and pass on.
/// </summary>
/// <remarks>
/// <para>As text it is a JSON object: <c>sheet</c> (the record), <c>index</c>, <c>count</c> and <c>path</c> (the
/// <see cref="InclusionProof"/>) and <c>root</c>. The page of an audit report checks it in the browser.</para>
/// <para>The root in the text is the one that the proof was made for. It proves nothing by itself: only the published
/// root counts. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetProof>))]
public sealed class SheetProof : IJsonResult<SheetProof>
{
    internal SheetProof(string root, CanonicalSheet sheet, InclusionProof inclusion) =>
        (Root, Sheet, Inclusion) = (root, sheet, inclusion);

    /// <summary>The root of the tree that the proof was made for.</summary>
    public string Root { get; }

    /// <summary>The record of the sheet.</summary>
    public CanonicalSheet Sheet { get; }

    /// <summary>The proof that the record is in the tree.</summary>
    public InclusionProof Inclusion { get; }

    /// <summary>Reads a proof; neither table nor tree is needed.</summary>
    /// <param name="json">The text that <see cref="ToJson"/> made; blanks and the order of members do not matter.
    /// </param>
    /// <exception cref="FormatException">The text is not a proof.</exception>
    public static SheetProof Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = CanonicalJson.Parse(json);
        var proof = document.RootElement;
        var sheet = ProofJson.Member(proof, "sheet", JsonValueKind.Object);
        var inclusion = new InclusionProof(
            ProofJson.Whole(proof, "index"), ProofJson.Whole(proof, "count"), ProofJson.Path(proof));
        string root = ProofJson.Member(proof, "root", JsonValueKind.String).GetString()!;
        return new(root, CanonicalSheet.Of(sheet), inclusion);
    }

    /// <summary>Whether the sheet is in the tree that has a root.</summary>
    /// <param name="root">The root as it was published.</param>
    public bool Verifies(string root) => Inclusion.Verifies(Sheet, root);

    /// <summary>The proof as one line of JSON.</summary>
    public string ToJson() => ProofJson.Text(
        FormattableString.Invariant(
            $"\"sheet\":{Sheet.Text},\"index\":{Inclusion.Index},\"count\":{Inclusion.Count},\"root\":\"{Root}\""),
        Inclusion.Path);

    /// <summary>The index and the number of records; invariant.</summary>
    public override string ToString() => Inclusion.ToString();

    static void IJsonResult<SheetProof>.Describe(JsonForm<SheetProof> form) => form
        .Text("root", proof => proof.Root)
        .Item("sheet", proof => proof.Sheet)
        .Item("inclusion", proof => proof.Inclusion);
}
