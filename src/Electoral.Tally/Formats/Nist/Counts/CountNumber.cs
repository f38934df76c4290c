using System.Buffers.Text;
using System.Text;

namespace Electoral.Tally;

/// <summary>A count as it was written: a number, or why it is not one.</summary>
/// <param name="Value">The number; 0 if it is not one.</param>
/// <param name="Fault">Why it is not a number; null if it is.</param>
/// <param name="Found">What was written, if it is not a number.</param>
internal readonly record struct CountNumber(int Value, RejectReason? Fault = null, string Found = "")
{
    private const int MostDigits = 9, FoundLimit = 100, LongestNumber = 64;

    /// <summary>Reads a count: a whole number from 0, perhaps with a fraction of zero or an exponent.</summary>
    public static CountNumber Of(ReadOnlySpan<byte> text)
    {
        if (text.Length is > 0 and <= MostDigits)
        {
            int value = 0;
            foreach (byte b in text)
            {
                if (b is < (byte)'0' or > (byte)'9') return OfOther(text);
                value = (value * 10) + (b - '0');
            }

            return new(value);
        }

        return OfOther(text);
    }

    private static CountNumber OfOther(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        if (text.Length is 0 or > LongestNumber || !TryParse(text, out decimal value))
        {
            return Refused(text, RejectReason.NotANumber);
        }

        if (value < 0) return Refused(text, RejectReason.Negative);
        if (value != decimal.Truncate(value)) return Refused(text, RejectReason.NotANumber);
        return value > int.MaxValue ? Refused(text, RejectReason.TooLarge) : new((int)value);
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out decimal value)
    {
        if (Utf8Parser.TryParse(text, out value, out int read) && read == text.Length && text[0] != '+') return true;
        // With an exponent; what does not fit in a decimal is too large for a count, or not a number.
        bool isNumber = Utf8Parser.TryParse(text, out double wide, out read) && read == text.Length
            && double.IsFinite(wide);
        value = !isNumber ? 0 : wide is > 1e28 ? decimal.MaxValue : wide < -1e28 ? decimal.MinValue : (decimal)wide;
        return isNumber;
    }

    private static CountNumber Refused(ReadOnlySpan<byte> text, RejectReason reason) =>
        new(0, reason, Encoding.UTF8.GetString(text.Length > FoundLimit ? text[..FoundLimit] : text));
}
