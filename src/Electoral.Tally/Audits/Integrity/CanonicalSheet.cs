using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>A sheet as the text that is hashed, and its hash: the leaf of a tree of sheets.</summary>
/// <remarks>
/// <para>The text is JSON by RFC 8785 in UTF-8: one object without blanks, members in the order of their names:
/// <c>arrived</c>, <c>ballotsCast</c>, <c>blank</c>, <c>candidates</c>, <c>contest</c>, <c>extra</c> (an object of
/// further counts), <c>image</c> (its address), <c>invalid</c>, <c>key</c>, <c>names</c> (of the units, from the top),
/// <c>parties</c>, <c>registered</c>, <c>selections</c> (their names), <c>sheet</c> (the code), <c>status</c>
/// (<c>counted</c>, <c>annulled</c> or <c>pending</c>), <c>stratum</c>, <c>unit</c> (an array of codes from the top),
/// <c>valid</c>, <c>votes</c> (an object by the ids of the selections). What the sheet does not state is left out, and
/// so are names that are the same as their codes. The file and the row are not included.</para>
/// <para>The hash is SHA-256 of a byte 0 and the text (RFC 9162, section 2.1.1). Equality compares the text. Immutable
/// and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CanonicalSheet>))]
public sealed class CanonicalSheet : IEquatable<CanonicalSheet>, IJsonResult<CanonicalSheet>
{
    private CanonicalSheet(string text, string hash) => (Text, Hash) = (text, hash);

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>The hash, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The record of a row of a table.</summary>
    /// <param name="row">The row.</param>
    public static CanonicalSheet Of(TallyRow row)
    {
        ArgumentNullException.ThrowIfNull(row.Table, nameof(row));
        return Of(row.ToSheet(), row.Table.Contest, RecordCells.PublishedNames(row.Unit));
    }

    /// <summary>The record of a sheet.</summary>
    /// <param name="sheet">The sheet, with a number of votes or null for each selection.</param>
    /// <param name="contest">The selections, in the order of the votes.</param>
    /// <param name="unitNames">The published names of its units from the top; null if they have none.</param>
    /// <exception cref="ArgumentException">The votes do not fit the contest, the names do not fit the units, or a text
    /// is not valid Unicode.</exception>
    public static CanonicalSheet Of(TallySheet sheet, Contest contest, IReadOnlyList<string>? unitNames = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(contest);
        if (sheet.Votes.Count != contest.Selections.Count)
        {
            Throw.WrongVoteCount(sheet.Code, sheet.Votes.Count, contest.Selections.Count);
        }

        if (unitNames is not null && unitNames.Count != sheet.Unit.Depth)
        {
            Throw.WrongNameCount(sheet, unitNames.Count);
        }

        return Of(new RecordWriter(contest).Write(new SheetCells(sheet, unitNames)).Span);
    }

    /// <summary>
    /// The record in a text, such as one that was published. It may have any members, in any order and with any blanks.
    /// </summary>
    /// <param name="json">The text, an object of JSON.</param>
    /// <exception cref="FormatException">The text is not a JSON object, has a member twice, or a number that is not
    /// whole.</exception>
    public static CanonicalSheet Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = CanonicalJson.Parse(json);
        return Of(document.RootElement);
    }

    /// <summary>Whether <paramref name="other"/> has the same text.</summary>
    public bool Equals(CanonicalSheet? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CanonicalSheet);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text, with hidden characters as escapes.</summary>
    public override string ToString() => VisibleText.Whole(Text);

    internal static CanonicalSheet Of(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("A record is a JSON object.");
        }

        return Of((byte[])[0, .. CanonicalJson.BytesOf(CanonicalJson.Of(record))]);
    }

    private static CanonicalSheet Of(Span<byte> prefixed)
    {
        byte[] hash = new byte[TreeHash.Size];
        TreeHash.Leaf(prefixed, hash);
        return new(Encoding.UTF8.GetString(prefixed[1..]), TreeHash.Text(hash));
    }

    static void IJsonResult<CanonicalSheet>.Describe(JsonForm<CanonicalSheet> form) => form
        .Text("text", sheet => sheet.Text)
        .Text("hash", sheet => sheet.Hash);
}
