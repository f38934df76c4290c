using System.Globalization;

namespace Electoral.Tally;

/// <summary>Distinguishes blanks where they matter: all except the ordinary one become escapes.</summary>
internal static class VisibleBlanks
{
    /// <summary>The text with each no-break, thin or other unusual blank as an escape such as <c>\u00A0</c>.</summary>
    public static string Of(string text) => text.Any(IsUnusual)
        ? string.Concat(text.Select(c => IsUnusual(c) ? FormattableString.Invariant($"\\u{(int)c:X4}") : $"{c}"))
        : text;

    private static bool IsUnusual(char character) =>
        character != ' ' && char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;
}
