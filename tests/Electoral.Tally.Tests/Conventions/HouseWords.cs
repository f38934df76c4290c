using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>Words that readers stumble over, with the plain English to use instead.</summary>
internal static partial class HouseWords
{
    private static readonly (Regex Word, string Instead)[] Everywhere =
    [
        (Whole("beside"), "next to, together with, in addition to, compared with"),
        (Whole("told"), "known, recognised, reported, distinguished"),
        (Whole("said of"), "about"),
        (Whole("there twice"), "repeated, duplicated"),
        (Whole("but for"), "except for"),
        (Whole("goes? with"), "is related to"),
        (Whole("plays? no part"), "is ignored, has no influence"),
        (Whole("(tell|tells|told) ([a-z]+ ){0,3}apart"), "distinguish, identify"),
        (Whole("in force where none are given"), "default"),
    ];

    private static readonly (Regex Word, string Instead)[] InSources =
    [
        (Whole("rooms?"), "buffer, space, folder"),
        (Whole("polling tables?"), "station"),
    ];

    /// <summary>One message for each of these words in a source file: in comments, texts or names.</summary>
    public static IEnumerable<string> InSource(string name, string text) =>
        Found(name, Blanks().Replace(Continued().Replace(text, " "), " "), [.. Everywhere, .. InSources]);

    /// <summary>One message for each of these words on a page, outside of its blocks of code.</summary>
    public static IEnumerable<string> OnPage(string name, string text) =>
        Found(name, Blanks().Replace(Block().Replace(text, ""), " "), Everywhere);

    private static IEnumerable<string> Found(string name, string text, (Regex Word, string Instead)[] words) =>
        from word in words
        from match in word.Word.Matches(text)
        let start = Math.Max(0, match.Index - 40)
        let end = Math.Min(text.Length, match.Index + match.Length + 40)
        select $"{name}: \"{match.Value}\" in \"{text[start..end].Trim()}\": {word.Instead}";

    private static Regex Whole(string word) => new($@"\b{word}\b", RegexOptions.IgnoreCase);

    /// <summary>Where a comment goes on in the next line, or a text is joined to one.</summary>
    [GeneratedRegex("""\s*\r?\n\s*///?\s*|"\s*\r?\n\s*\+ \$?"|\s*\r?\n\s*""")]
    private static partial Regex Continued();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^\\s*```.*?^\\s*```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
