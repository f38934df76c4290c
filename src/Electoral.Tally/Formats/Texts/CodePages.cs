using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>Finds encodings by the names that layouts give them.</summary>
internal static class CodePages
{
    /// <summary>Windows-1252, the usual reading of a Western text that is not UTF-8.</summary>
    public const string WindowsName = "windows-1252";

    private const int Utf7 = 65000;

    /// <summary>
    /// The encoding with this name, "windows-1251" as well as "cp1251" or "1251"; null if the platform has none.
    /// </summary>
    public static Encoding? Find(string name)
    {
        string digits = name.StartsWith("cp", StringComparison.OrdinalIgnoreCase) ? name[2..] : name;
        bool isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0;
        string known = name.ToLowerInvariant() switch
        {
            "mac" or "mac-roman" => "macintosh",
            ['m', 'a', 'c', '-', ..] mac => "x-" + mac,
            var other => other,
        };
        try
        {
            var found = isNumber
                ? CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)
                : CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
            return found.CodePage == Utf7 ? null : found;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The same encoding, reporting to <paramref name="fallback"/> what it cannot decode.</summary>
    public static Encoding With(Encoding encoding, DecoderFallback fallback)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = fallback;
        return copy;
    }

    /// <summary>Whether a decoded character represents a byte that the code page leaves empty.</summary>
    public static bool IsEmptyPlace(char c) => c is (>= '\u0080' and <= '\u009F') or (>= '\uF780' and <= '\uF8FF');
}
