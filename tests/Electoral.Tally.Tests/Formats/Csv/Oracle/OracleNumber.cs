using System.Globalization;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>How a count may be written, as a pattern; the reference for the engine's own reading.</summary>
internal sealed class OracleNumber
{
    /// <summary>Digits of other scripts in UTF-8, each byte a character.</summary>
    private static readonly (string Lead, char Zero)[] Scripts =
        [("\xD9", '\xA0'), ("\xDB", '\xB0'), ("\xE0\xA5", '\xA6'), ("\xEF\xBC", '\x90')];

    private readonly Regex _pattern;
    private readonly HashSet<string> _missing;
    private readonly string[] _separators;
    private readonly Regex _trimmed;

    /// <param name="missing">The texts that mean no count, each byte a character.</param>
    /// <param name="separators">What may stand between groups of digits, each byte a character.</param>
    /// <param name="blanks">What means nothing around a number besides blank and tab, each byte a character.</param>
    public OracleNumber(IEnumerable<string> missing, string[] separators, string[] blanks)
    {
        string around = $"(?:{string.Join('|', blanks.Append(" ").Append("\t").Select(Regex.Escape))})*";
        _trimmed = new($@"\A{around}(.*?){around}\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);
        (_missing, _separators) = ([.. missing.Select(text => text.Trim(' ', '\t'))], separators);
        string between = string.Join('|', separators.Select(Regex.Escape));
        string groups = separators.Length == 0 ? "" : $@"|[0-9]{{1,3}}(?:(?:{between})[0-9]{{3}})+";
        string points = string.Concat(new[] { ",", "." }.Except(separators).Select(Regex.Escape));
        string fraction = points.Length == 0 ? "()" : $"([{points}]0+)?";
        _pattern = new($@"\A([+-]?)([0-9]+{groups}){fraction}\z", RegexOptions.CultureInvariant);
    }

    public bool TakesEmpty => _missing.Contains("");

    /// <summary>The text with digits of another script turned, where it has no others.</summary>
    private static string Turned(string text)
    {
        foreach (var (lead, zero) in Scripts)
        {
            string digits = $"{lead}([{zero}-{(char)(zero + 9)}])";
            string turned = Regex.Replace(
                text, digits, digit => $"{(char)('0' + digit.Groups[1].Value[0] - zero)}");
            if (turned != text && !text.Any(char.IsAsciiDigit)) return turned;
        }

        return text;
    }

    /// <summary>Reads a field: a count, nothing, or the reason why it is refused.</summary>
    public (int? Count, bool ZeroFraction, RejectReason? Refused) Read(string field)
    {
        string text = _trimmed.Match(field).Groups[1].Value;
        if (_missing.Contains(text)) return (null, false, null);
        var match = _pattern.Match(Turned(text));
        string fraction = match.Groups[3].Value;
        // In half of the world "1.000" is a thousand.
        if (!match.Success || (fraction.Length > 0 && (fraction.Length - 1) % 3 == 0))
        {
            return Not(RejectReason.NotANumber);
        }
        if (match.Groups[1].Value == "-") return Not(RejectReason.Negative);
        string digits = match.Groups[2].Value;
        foreach (string separator in _separators) digits = digits.Replace(separator, "", StringComparison.Ordinal);
        digits = digits.TrimStart('0');
        if (digits.Length > 10) return Not(RejectReason.TooLarge);
        long count = digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
        return count > int.MaxValue ? Not(RejectReason.TooLarge) : ((int)count, fraction.Length > 0, null);
    }

    private static (int? Count, bool ZeroFraction, RejectReason? Refused) Not(RejectReason reason) =>
        (null, false, reason);
}
