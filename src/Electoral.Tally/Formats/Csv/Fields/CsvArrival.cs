using System.Buffers.Text;
using System.Text;

namespace Electoral.Tally;

/// <summary>Reads times of arrival: ISO 8601 date and time, with a zone or without, or numbers one by one.</summary>
internal static class CsvArrival
{
    /// <summary>Reads a date, or date and time; a zone may follow.</summary>
    /// <param name="text">The field.</param>
    /// <param name="arrival">The time as <see cref="ArrivalTime"/> keeps it.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out long arrival)
    {
        arrival = 0;
        if (text.Length > 40 || !Ascii.IsValid(text)) return false;
        var reader = new IsoTimeReader(text.Trim(" \t\r\n\v\f"u8));
        if (!reader.TryRead(out long ticks, out var offset)) return false;
        if (offset is { } east) ticks -= east.Ticks;
        if (ticks <= 0 || ticks > DateTime.MaxValue.Ticks) return false;
        arrival = offset is null ? ticks : ArrivalTime.OfUtc(ticks);
        return true;
    }

    public static bool TryParsePart(ReadOnlySpan<byte> text, out int part)
    {
        if (text.Length != 2) return Utf8Parser.TryParse(text, out part, out int read) && read == text.Length;
        // Months to seconds, mostly.
        int tens = text[0] - '0', ones = text[1] - '0';
        part = (tens * 10) + ones;
        if (tens is >= 0 and <= 9 && ones is >= 0 and <= 9) return true;
        return Utf8Parser.TryParse(text, out part, out int length) && length == 2;
    }

    /// <summary>Joins year, month, day, hour, minute and second.</summary>
    public static bool TryJoin(ReadOnlySpan<int> parts, out long ticks)
    {
        ticks = 0;
        if (parts[0] is < 1 or > 9999 || parts[1] is < 1 or > 12 || parts[2] < 1) return false;
        if (parts[2] > DateTime.DaysInMonth(parts[0], parts[1])) return false;
        var time = new CsvTimeOfDay(parts[3], parts[4], parts[5]);
        if (!time.IsValid) return false;
        ticks = new DateTime(parts[0], parts[1], parts[2]).Ticks + time.Ticks;
        return true;
    }
}
