using System.Globalization;

namespace Electoral.Tally;

/// <summary>Tells blanks apart where they are the matter: all but the usual one become escapes.</summary>
internal static class VisibleBlanks
{
    /// <summary>The text with each no-break, thin or other blank as <c>\u00A0</c> and the like.</summary>
    public static string Of(string text) => text.Any(IsUnusual)
        ? string.Concat(text.Select(c => IsUnusual(c) ? FormattableString.Invariant($"\\u{(int)c:X4}") : $"{c}"))
        : text;

    private static bool IsUnusual(char character) =>
        character != ' ' && char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;
}
