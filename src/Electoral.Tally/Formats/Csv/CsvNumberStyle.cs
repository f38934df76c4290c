namespace Electoral.Tally;

/// <summary>How counts are written besides plain digits.</summary>
/// <param name="Missing">The texts that mean no count.</param>
/// <param name="GroupSeparator">What stands between groups of three digits, or 0.</param>
internal sealed record CsvNumberStyle(byte[][] Missing, byte GroupSeparator)
{
    private const int NoNumber = -1, AboveLimit = -2;

    /// <summary>Reads a count that the fast way did not understand.</summary>
    /// <param name="text">The field.</param>
    /// <param name="count">The count, 0 where there is none.</param>
    /// <param name="zeroFraction">Whether it was written with a fraction of zero.</param>
    /// <returns>What the field holds.</returns>
    public CsvNumber Read(ReadOnlySpan<byte> text, out int count, out bool zeroFraction)
    {
        text = text.Trim(" \t"u8);
        zeroFraction = false;
        count = 0;
        foreach (byte[] missing in Missing)
        {
            if (text.SequenceEqual(missing)) return CsvNumber.Missing;
        }

        bool negative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+') text = text[1..];
        zeroFraction = TakeZeroFraction(ref text);
        long value = Digits(text);
        if (value == NoNumber) return CsvNumber.NotANumber;
        if (negative) return CsvNumber.Negative;
        if (value == AboveLimit) return CsvNumber.TooLarge;
        count = (int)value;
        return CsvNumber.Count;
    }

    /// <summary>
    /// Takes off ".0", ".00" and the like. Three zeros, or six, stay and are refused: in half of the world "1.000"
    /// is a thousand.
    /// </summary>
    private bool TakeZeroFraction(ref ReadOnlySpan<byte> text)
    {
        int point = text.LastIndexOfAny((byte)'.', (byte)',');
        if (point <= 0 || text[point] == GroupSeparator) return false;
        var fraction = text[(point + 1)..];
        if (fraction.ContainsAnyExcept((byte)'0') || fraction.Length % 3 == 0) return false;
        text = text[..point];
        return true;
    }

    private long Digits(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return NoNumber;
        long value = 0;
        bool grouped = GroupSeparator != 0 && text.Contains(GroupSeparator);
        for (int i = 0; i < text.Length; i++)
        {
            bool mustSeparate = grouped && i > 0 && (text.Length - i) % 4 == 0;
            if (mustSeparate)
            {
                if (text[i] != GroupSeparator) return NoNumber;
                continue;
            }

            if (text[i] is < (byte)'0' or > (byte)'9') return NoNumber;
            value = Math.Min((value * 10) + (text[i] - '0'), int.MaxValue + 1L);
        }

        return value > int.MaxValue ? AboveLimit : value;
    }
}

/// <summary>What a field that should be a count holds.</summary>
internal enum CsvNumber
{
    Count,
    Missing,
    NotANumber,
    Negative,
    TooLarge,
}
