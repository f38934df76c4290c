using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>Tags of languages, as XML knows them.</summary>
internal static class LanguageTag
{
    private const int Longest = 8;

    /// <summary>A valid tag, or an exception that names the option.</summary>
    public static string Checked(object options, string? tag, [CallerMemberName] string option = "")
    {
        OptionGuard.NameOrNull(options, OptionGuard.NotNull(options, tag, option), option);
        if (!IsTag(tag!)) Throw.NoLanguageTag(option, tag!);
        return tag!;
    }

    private static bool IsTag(string tag)
    {
        string[] parts = tag.Split('-');
        return IsPart(parts[0], char.IsAsciiLetter) && parts[1..].All(part => IsPart(part, char.IsAsciiLetterOrDigit));
    }

    private static bool IsPart(string part, Func<char, bool> isLetter) =>
        part.Length is > 0 and <= Longest && part.All(isLetter);
}
