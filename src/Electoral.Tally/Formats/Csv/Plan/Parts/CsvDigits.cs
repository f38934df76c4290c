using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

/// <summary>Converts digits of other scripts to ASCII digits.</summary>
/// <remarks>
/// Arabic-Indic digits, with those of Persian and Urdu, Devanagari and full-width ones, in UTF-8. The digits of one
/// number are of one script.
/// </remarks>
internal static class CsvDigits
{
    /// <summary>The bytes before the last one of a digit, and the last one of its zero.</summary>
    private static readonly (byte[] Lead, byte Zero)[] Scripts =
    [
        ([0xD9], 0xA0), ([0xDB], 0xB0), ([0xE0, 0xA5], 0xA6), ([0xEF, 0xBC], 0x90),
    ];

    /// <summary>A text with its digits converted; false if it has none to convert, or digits of two scripts.</summary>
    public static bool TryTurn(ReadOnlySpan<byte> text, [NotNullWhen(true)] out byte[]? ascii)
    {
        ascii = null;
        foreach (var (lead, zero) in Scripts)
        {
            if (Turn(text, lead, zero) is not { } turned) continue;
            ascii = turned;
            return true;
        }

        return false;
    }

    private static byte[]? Turn(ReadOnlySpan<byte> text, byte[] lead, byte zero)
    {
        List<byte>? turned = null;
        bool hasAscii = false;
        for (int i = 0; i < text.Length; i++)
        {
            int last = i + lead.Length;
            bool isDigit = last < text.Length && text[i..].StartsWith(lead)
                && text[last] >= zero && text[last] <= zero + 9;
            if (isDigit)
            {
                turned ??= [.. text[..i]];
                turned.Add((byte)('0' + text[last] - zero));
                i = last;
                continue;
            }

            hasAscii |= text[i] is >= (byte)'0' and <= (byte)'9';
            turned?.Add(text[i]);
        }

        return hasAscii ? null : turned?.ToArray();
    }
}
