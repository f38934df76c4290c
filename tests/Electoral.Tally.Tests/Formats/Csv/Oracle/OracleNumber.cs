using System.Globalization;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>How a count may be written, as a pattern; the reference for the engine's own reading.</summary>
internal sealed class OracleNumber
{
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

    /// <summary>Reads a field: a count, nothing, or the reason why it is refused.</summary>
    public (int? Count, bool ZeroFraction, RejectReason? Refused) Read(string field)
    {
        string text = _trimmed.Match(field).Groups[1].Value;
        if (_missing.Contains(text)) return (null, false, null);
        var match = _pattern.Match(text);
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
