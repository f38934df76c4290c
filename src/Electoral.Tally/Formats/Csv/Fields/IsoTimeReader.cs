namespace Electoral.Tally;

/// <summary>Reads a date and time of ISO 8601, in its extended form or its basic one.</summary>
/// <remarks>
/// A space may replace the "T", as in RFC 3339, and precede the zone; up to seven digits of a fraction are used.
/// </remarks>
internal ref struct IsoTimeReader(ReadOnlySpan<byte> text)
{
    private const int Digits = 7, MostHours = 14;

    private ReadOnlySpan<byte> _rest = text;

    /// <summary>Reads the whole text.</summary>
    /// <param name="ticks">The time as written, in ticks.</param>
    /// <param name="offset">How far its zone is ahead of UTC; null if none is stated.</param>
    public bool TryRead(out long ticks, out TimeSpan? offset)
    {
        (ticks, offset) = (0, null);
        if (!TryNumber(4, out int year)) return false;
        bool isExtended = Take('-');
        if (!TryNumber(2, out int month) || (isExtended && !Take('-')) || !TryNumber(2, out int day)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        ticks = new DateTime(year, month, day).Ticks;
        if (Take('T') || Take('t') || Take(' '))
        {
            if (!TryTime(out long time)) return false;
            ticks += time;
        }

        return TryZone(ref offset) && _rest.IsEmpty;
    }

    private bool TryTime(out long ticks)
    {
        ticks = 0;
        int second = 0;
        if (!TryNumber(2, out int hour)) return false;
        bool isExtended = Take(':');
        if (!TryNumber(2, out int minute)) return false;
        bool hasSecond = isExtended ? Take(':') : !_rest.IsEmpty && char.IsAsciiDigit((char)_rest[0]);
        if (hasSecond && !TryNumber(2, out second)) return false;
        long fraction = 0;
        if (hasSecond && (Take('.') || Take(',')) && !TryFraction(out fraction)) return false;
        var time = new CsvTimeOfDay(hour, minute, second);
        if (!time.IsValid) return false;
        ticks = time.Ticks + fraction;
        return true;
    }

    private bool TryFraction(out long ticks)
    {
        ticks = 0;
        int length = _rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length < 0) length = _rest.Length;
        for (int i = 0; i < Digits; i++) ticks = (ticks * 10) + (i < length ? _rest[i] - '0' : 0);
        _rest = _rest[length..];
        return length > 0;
    }

    /// <summary>Reads "Z", "+hh", "+hhmm" or "+hh:mm", or nothing.</summary>
    private bool TryZone(ref TimeSpan? offset)
    {
        if (_rest.IsEmpty) return true;
        Take(' ');
        if (Take('Z') || Take('z'))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        bool isWest = Take('-');
        if (!isWest && !Take('+')) return false;
        int minutes = 0;
        if (!TryNumber(2, out int hours)) return false;
        if ((Take(':') || !_rest.IsEmpty) && !TryNumber(2, out minutes)) return false;
        if (hours > MostHours || minutes > 59) return false;
        offset = new TimeSpan(isWest ? -hours : hours, isWest ? -minutes : minutes, 0);
        return true;
    }

    private bool Take(char wanted)
    {
        if (_rest.IsEmpty || _rest[0] != wanted) return false;
        _rest = _rest[1..];
        return true;
    }

    private bool TryNumber(int digits, out int number)
    {
        number = 0;
        if (_rest.Length < digits) return false;
        foreach (byte digit in _rest[..digits])
        {
            if (!char.IsAsciiDigit((char)digit)) return false;
            number = (number * 10) + (digit - '0');
        }

        _rest = _rest[digits..];
        return true;
    }
}
