using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How counts are written other than as plain digits.</summary>
/// <param name="Missing">The texts that mean no count.</param>
/// <param name="GroupSeparators">
/// The separator between groups of three digits, in each possible encoding; or none.
/// </param>
/// <param name="Blanks">What is ignored around a number, in addition to spaces and tabs.</param>
internal sealed record CsvNumberStyle(byte[][] Missing, byte[][] GroupSeparators, byte[][] Blanks)
{
    private const int NoNumber = -1, AboveLimit = -2;

    /// <summary>For each of <see cref="Missing"/> the word that it is a spelling of, as an index.</summary>
    public int[] Words { get; init; } = [];

    /// <summary>Whether digits may mean no count, such as "9999": then every number has to be compared.</summary>
    public bool DigitsMayBeMissing { get; } = Missing.Any(text => CodeOrder.IsNumber(text));

    /// <summary>Reads a count that the fast way did not understand.</summary>
    /// <param name="text">The field.</param>
    /// <param name="count">The count; if it is missing, the index of the word that says so; otherwise 0.</param>
    /// <param name="zeroFraction">Whether it was written with a fraction of zero.</param>
    /// <returns>What the field holds.</returns>
    public CsvNumber Read(ReadOnlySpan<byte> text, out int count, out bool zeroFraction)
    {
        text = Trim(text);
        zeroFraction = false;
        count = 0;
        for (int i = 0; i < Missing.Length; i++)
        {
            if (!text.SequenceEqual(Missing[i])) continue;
            count = i < Words.Length ? Words[i] : 0;
            return CsvNumber.Missing;
        }

        bool isAscii = !text.ContainsAnyExceptInRange((byte)0, (byte)0x7F);
        if (!isAscii && CsvDigits.TryTurn(text, out byte[]? turned)) text = turned;
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

    private ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.Trim(" \t"u8);
            int length = text.Length;
            foreach (byte[] blank in Blanks)
            {
                if (text.StartsWith(blank)) text = text[blank.Length..];
                if (text.EndsWith(blank)) text = text[..^blank.Length];
            }

            if (text.Length == length) return text;
        }
    }

    /// <summary>
    /// Removes ".0", ".00" and the like. Three zeros, or six, are kept and refused: in half of the world "1.000" is a
    /// thousand.
    /// </summary>
    private bool TakeZeroFraction(ref ReadOnlySpan<byte> text)
    {
        int point = text.LastIndexOfAny((byte)'.', (byte)',');
        if (point <= 0 || SeparatorAt(text[point..]) > 0) return false;
        var fraction = text[(point + 1)..];
        if (fraction.ContainsAnyExcept((byte)'0') || fraction.Length % 3 == 0) return false;
        text = text[..point];
        return true;
    }

    /// <summary>Reads digits: either without groups, or one to three digits and then groups of three.</summary>
    private long Digits(ReadOnlySpan<byte> text)
    {
        int length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length > 3) return NoNumber;
        if (length < 0) length = text.Length;
        long value = Digits(0, text[..length]);
        while (value >= 0 && length < text.Length)
        {
            text = text[length..];
            int separator = SeparatorAt(text);
            if (separator == 0 || text.Length < separator + 3) return NoNumber;
            value = Digits(value, text.Slice(separator, 3));
            length = separator + 3;
        }

        return value > int.MaxValue ? AboveLimit : value;
    }

    /// <summary>Appends digits to a number.</summary>
    private static long Digits(long value, ReadOnlySpan<byte> digits)
    {
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return NoNumber;
        foreach (byte digit in digits) value = Math.Min((value * 10) + (digit - '0'), int.MaxValue + 1L);
        return value;
    }

    /// <summary>The length of the group separator that a text begins with, or 0.</summary>
    private int SeparatorAt(ReadOnlySpan<byte> text)
    {
        foreach (byte[] separator in GroupSeparators)
        {
            if (text.StartsWith(separator)) return separator.Length;
        }

        return 0;
    }
}
