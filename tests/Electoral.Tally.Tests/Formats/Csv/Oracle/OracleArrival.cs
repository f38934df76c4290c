using System.Globalization;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>Reads times of arrival.</summary>
internal static class OracleArrival
{
    private static readonly Regex Whole = new(
        @"\A([0-9]{4})(?:-([0-9]{2})-([0-9]{2})|([0-9]{2})([0-9]{2}))"
        + @"(?:[Tt ]([0-9]{2})"
        + @"(?::([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?|([0-9]{2})(?:([0-9]{2})(?:[.,]([0-9]+))?)?))?"
        + @"(?:(?(6) ?)([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?))?\z",
        RegexOptions.CultureInvariant);

    /// <summary>
    /// The time in one field, in UTC where it has a zone, or in those of year, month, day and so on; null where it
    /// cannot be read.
    /// </summary>
    public static DateTime? Read(IReadOnlyList<string> fields)
    {
        if (fields.Count > 1)
        {
            int?[] parts = [.. fields.Select(Part)];
            return parts.Contains(null) ? null : Join([.. parts.Select(part => part!.Value), 0, 0, 0], 0);
        }

        var match = Whole.Match(fields[0].Trim());
        if (!match.Success || fields[0].Length > 40 || fields[0].Any(c => c > '\x7F')) return null;
        string Either(int first, int second) => match.Groups[first].Value + match.Groups[second].Value;
        string[] texts =
        [
            match.Groups[1].Value, Either(2, 4), Either(3, 5), match.Groups[6].Value, Either(7, 10), Either(8, 11),
        ];
        int[] numbers = [.. texts.Select(text => int.Parse("0" + text, CultureInfo.InvariantCulture))];
        string fraction = Either(9, 12).PadRight(7, '0')[..7];
        var time = Join(numbers, long.Parse(fraction, CultureInfo.InvariantCulture));
        string zone = match.Groups[13].Value.Replace(":", "", StringComparison.Ordinal);
        if (time is null || zone.Length == 0) return time?.Ticks == 0 ? null : time;
        return InUtc(time.Value, zone is "Z" or "z" ? "+0000" : zone.PadRight(5, '0'));
    }

    private static DateTime? InUtc(DateTime time, string zone)
    {
        int hours = int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture);
        int minutes = int.Parse(zone.AsSpan(3, 2), CultureInfo.InvariantCulture);
        if (hours > 14 || minutes > 59) return null;
        long ahead = TimeSpan.TicksPerMinute * ((hours * 60) + minutes);
        long ticks = time.Ticks - (zone[0] == '-' ? -ahead : ahead);
        return ticks <= 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTime(ticks, DateTimeKind.Utc);
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
