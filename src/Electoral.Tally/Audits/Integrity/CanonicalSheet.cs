using System.Text;

namespace Electoral.Tally.Audits;

/// <summary>A sheet as the text that is hashed, and its hash: the leaf of a tree of sheets.</summary>
/// <remarks>
/// <para>The text is JSON by RFC 8785 in UTF-8: one object without blanks, members in the order of their names:
/// <c>ballotsCast</c>, <c>blank</c>, <c>extra</c> (an object of further counts), <c>invalid</c>, <c>key</c>,
/// <c>registered</c>, <c>sheet</c> (the code), <c>status</c> (<c>counted</c>, <c>annulled</c> or <c>pending</c>),
/// <c>unit</c> (an array of codes from the top), <c>valid</c>, <c>votes</c> (an object by the ids of the selections).
/// What the sheet does not state is left out. Names, sources, images and times are not part of it.</para>
/// <para>The hash is SHA-256 of a byte 0 and the text (RFC 9162, section 2.1.1). Equality is that of the text.
/// Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class CanonicalSheet : IEquatable<CanonicalSheet>
{
    private CanonicalSheet(string text, string hash) => (Text, Hash) = (text, hash);

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>The hash, 64 small hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The record of a sheet.</summary>
    /// <param name="sheet">The sheet, with a number of votes or null for each selection.</param>
    /// <param name="contest">The selections, in the order of the votes.</param>
    /// <exception cref="ArgumentException">The votes are not of the contest, or a text is no Unicode.</exception>
    public static CanonicalSheet Of(TallySheet sheet, Contest contest)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(contest);
        if (sheet.Votes.Count != contest.Selections.Count)
        {
            Throw.WrongVoteCount(sheet.Code, sheet.Votes.Count, contest.Selections.Count);
        }

        var written = new RecordWriter(contest).Write(sheet);
        byte[] hash = new byte[TreeHash.Size];
        TreeHash.Leaf(written.Span, hash);
        return new(Encoding.UTF8.GetString(written.Span[1..]), TreeHash.Text(hash));
    }

    /// <summary>Whether <paramref name="other"/> has the same text.</summary>
    public bool Equals(CanonicalSheet? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CanonicalSheet);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text, with what is hidden in it as escapes.</summary>
    public override string ToString() => VisibleText.Whole(Text);
}
