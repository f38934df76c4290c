using System.Globalization;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>Reads times of arrival.</summary>
internal static class OracleArrival
{
    private static readonly Regex Whole = new(
        @"\A([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,7}))?)?)?Z?\z",
        RegexOptions.CultureInvariant);

    /// <summary>
    /// The time in one field, or in those of year, month, day and so on; null where it cannot be read.
    /// </summary>
    public static DateTime? Read(IReadOnlyList<string> fields)
    {
        if (fields.Count > 1)
        {
            int?[] parts = [.. fields.Select(Part)];
            return parts.Contains(null) ? null : Join([.. parts.Select(part => part!.Value), 0, 0, 0], 0);
        }

        var match = Whole.Match(fields[0].Trim());
        if (!match.Success || fields[0].Length > 40) return null;
        var numbers = Enumerable.Range(1, 6).Select(
            group => int.Parse("0" + match.Groups[group].Value, CultureInfo.InvariantCulture));
        return Join([.. numbers], long.Parse(match.Groups[7].Value.PadRight(7, '0'), CultureInfo.InvariantCulture));
    }

    private static int? Part(string text) => Regex.IsMatch(text, @"\A[+-]?[0-9]+\z")
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int part) ? part : null;

    private static DateTime? Join(int[] parts, long ticks)
    {
        try
        {
            return new DateTime(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]).AddTicks(ticks);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
