using System.Globalization;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Conformance;

/// <summary>The part of a tolerance that is written in words: <c>joint_digit_*: rel 1e-7; p_mc abs 0.004</c>.</summary>
/// <remarks>
/// Clauses end with a semicolon. One that begins with a key, or a pattern of keys, and holds "rel" or "abs" and a
/// number is for those leaves; one without a key continues the one before. "p-values below 1e-15 … rel" is for all such
/// tails. A clause that says "optional" allows the keys that the clause before begins with to be left out.
/// </remarks>
internal sealed partial class ToleranceNote
{
    private const string Digits = @"[0-9][0-9.]*([eE][-+]?[0-9]+)?";

    private readonly List<(string Pattern, double? Relative, double? Absolute)> _leaves = [];
    private readonly List<string> _optional = [];

    public double? TailRelative { get; private set; }

    public static ToleranceNote Parse(string note)
    {
        var parsed = new ToleranceNote();
        string subject = "", words = "";
        const StringSplitOptions tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (string written in note.Split(';', tidy))
        {
            string clause = WithoutPreamble(written);
            double? relative = Number(clause, "rel"), absolute = Number(clause, "abs");
            if (clause.StartsWith("p-values below", StringComparison.Ordinal))
            {
                parsed.TailRelative = relative;
                continue;
            }

            if (clause.Contains("optional", StringComparison.Ordinal))
            {
                parsed._optional.AddRange((words.Length > 0 ? words : FirstWord(clause)).Split('/'));
            }

            words = FirstWord(clause);
            if (Key().Match(clause) is { Success: true } key) subject = key.Groups["key"].Value;
            bool isForLeaves = subject.Length > 0 && (relative ?? absolute) is not null;
            if (isForLeaves) parsed._leaves.Add((subject, relative, absolute));
        }

        return parsed;
    }

    public (double? Relative, double? Absolute)? For(string key)
    {
        foreach (var (pattern, relative, absolute) in _leaves)
        {
            if (Matches(pattern, key)) return (relative, absolute);
        }

        return null;
    }

    public bool IsOptional(string key) =>
        _optional.Exists(word => key == word || key.StartsWith(word + "_", StringComparison.OrdinalIgnoreCase)
            || key.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static bool Matches(string pattern, string key) =>
        pattern.Contains('*', StringComparison.Ordinal)
            ? Regex.IsMatch(key, "^" + Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal) + "$")
            : key == pattern || key.StartsWith(pattern + "_", StringComparison.Ordinal)
                || key.EndsWith("_" + pattern, StringComparison.Ordinal);

    private static string FirstWord(string clause) => clause.Split(' ', ':')[0];

    private static double? Number(string clause, string kind)
    {
        string word = kind == "rel" ? "relative" : "absolute";
        var match = Regex.Match(
            clause, $@"\b{kind} (?<number>{Digits})|(?<number>{Digits}) {word}\b", RegexOptions.ExplicitCapture);
        return match.Success ? double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : null;
    }

    // "maxima are flat: eps 2e-3 relative" is about eps.
    private static string WithoutPreamble(string clause)
    {
        int colon = clause.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && clause.AsSpan(0, colon).Contains(' ') ? clause[(colon + 2)..] : clause;
    }

    // A word with an underscore or a star, or one that a colon, "rel", "abs" or a number and "relative" follows.
    [GeneratedRegex(@"^(?<key>\w*[_*][\w*]*|\w+(?=:)|\w+(?= (rel|abs) )|\w+(?= [0-9][-+.0-9eE]* (relative|absolute)))")]
    private static partial Regex Key();
}
