using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally;

/// <summary>
/// What the texts of a source show about their encoding. All is counted in whole numbers: their order has no influence.
/// </summary>
/// <remarks>
/// Texts that are the same count once; texts in ASCII alone show nothing. Not safe to share between threads.
/// </remarks>
internal sealed class TextEvidence
{
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly Dictionary<(byte First, byte Second), long> _pairs = [];

    /// <summary>How many texts are valid UTF-8 with characters of several bytes.</summary>
    public long Utf8Texts { get; private set; }

    /// <summary>How many texts are not UTF-8.</summary>
    public long OtherTexts { get; private set; }

    /// <summary>How many bytes above 127 there are.</summary>
    public long HighBytes { get; private set; }

    /// <summary>The evidence for the multi-byte pages.</summary>
    public IReadOnlyList<DoubleByteEvidence> DoubleBytes { get; } = DoubleByteEvidence.ForEachPage();

    /// <summary>
    /// Whether the texts are UTF-8, apart from a few others: what is valid by chance is rare in any other encoding.
    /// </summary>
    public bool IsUtf8 => Utf8Texts >= OtherTexts;

    /// <summary>How often a byte follows another, with 0 for the border of a text; only pairs with a high byte count.
    /// </summary>
    public IReadOnlyDictionary<(byte First, byte Second), long> Pairs => _pairs;

    public void Add(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text) || !_met.Add(Encoding.Latin1.GetString(text))) return;
        if (Utf8.IsValid(text)) Utf8Texts++;
        else OtherTexts++;
        byte before = 0;
        foreach (byte b in text)
        {
            Count(before, b);
            before = b;
            if (b >= 0x80) HighBytes++;
        }

        Count(before, 0);
        foreach (var page in DoubleBytes) page.Add(text);
    }

    private void Count(byte first, byte second)
    {
        if ((first | second) < 0x80) return;
        CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (first, second), out _)++;
    }
}
