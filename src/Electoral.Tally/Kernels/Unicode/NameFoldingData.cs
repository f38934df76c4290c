using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Electoral.Tally.Kernels;

/// <summary>What each character of the basic plane is folded to.</summary>
internal static partial class NameFoldingData
{
    /// <summary>In place of a character: nothing stands for it.</summary>
    public const char Nothing = '\0';

    private const char FirstText = '\uD800', LastText = '\uDFFF';

    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>For each character its fold, <see cref="Nothing"/>, or the number of a text (<see cref="TextOf"/>).
    /// </summary>
    public static char[] Map => Loaded.Value.Map;

    /// <summary>The text that a fold numbers, or null where it is a character.</summary>
    public static string? TextOf(char fold) =>
        fold is >= FirstText and <= LastText ? Loaded.Value.Texts[fold - FirstText] : null;

    /// <summary>Numbers of seven bits a byte: differences from entry to entry.</summary>
    private static Tables Load()
    {
        char[] map = new char[char.MaxValue + 1];
        for (int c = 0; c < map.Length; c++) map[c] = Unlisted((char)c);
        var texts = new List<string>();
        var numbers = new Dictionary<string, char>(StringComparer.Ordinal);
        using var packed = new MemoryStream(Convert.FromBase64String(Packed));
        using var reader = new BinaryReader(new DeflateStream(packed, CompressionMode.Decompress));
        int rune = 0, last = 0;
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            rune += reader.Read7BitEncodedInt();
            var fold = new StringBuilder();
            for (int count = reader.Read7BitEncodedInt(); count > 0; count--)
            {
                int step = reader.Read7BitEncodedInt();
                last += (step & 1) == 0 ? step >> 1 : -((step + 1) >> 1);
                fold.Append(new Rune(last).ToString());
            }

            map[rune] = fold.Length == 0 ? Nothing : fold.Length == 1 ? fold[0] : NumberOf(fold.ToString());
        }

        // Halves of characters beyond the basic plane stay as they are; no text is numbered by them in the map.
        return new(map, [.. texts]);

        char NumberOf(string text)
        {
            if (numbers.TryGetValue(text, out char number)) return number;
            number = (char)(FirstText + texts.Count);
            texts.Add(text);
            numbers.Add(text, number);
            return number;
        }
    }

    private static char Unlisted(char c)
    {
        var category = char.GetUnicodeCategory(c);
        if (category is UnicodeCategory.Format) return Nothing;
        bool isKept = category is <= UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;
        return isKept ? c : ' ';
    }

    private sealed record Tables(char[] Map, string[] Texts);
}
