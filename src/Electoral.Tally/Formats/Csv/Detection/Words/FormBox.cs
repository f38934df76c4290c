using System.Globalization;
using System.Text.RegularExpressions;

namespace Electoral.Tally;

/// <summary>Headers that are the boxes of a form: "a", "B", "A1", "e.", "3".</summary>
internal static partial class FormBox
{
    public static bool Is(string header) => Box().IsMatch(header);

    /// <summary>Whether a box comes before another one on the form.</summary>
    public static bool IsBefore(string header, string other)
    {
        var (first, second) = (Box().Match(header), Box().Match(other));
        int letters = string.Compare(
            first.Groups["letter"].Value, second.Groups["letter"].Value, StringComparison.OrdinalIgnoreCase);
        return letters < 0 || (letters == 0 && NumberOf(first) < NumberOf(second));
    }

    private static int NumberOf(Match box) =>
        box.Groups["number"] is { Length: > 0 } number ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^\s*\(?((?<letter>[\p{L}])\s?(?<number>[0-9]{1,2})?|(?<number>[0-9]{1,2}))[.)]?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
