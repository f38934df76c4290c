using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The order of codes: numbers first, by value; then all other texts, by code point.</summary>
/// <remarks>
/// A code of ASCII digits only is a number, of any length; numbers of equal value ("7", "07") follow by length.
/// Numbers as a class come before texts, because "as numbers where both are digits, else ordinally" is not an order:
/// 9 &lt; 10, 10 &lt; 1a and 1a &lt; 9 would go round in a circle.
/// </remarks>
internal static class CodeOrder
{
    private const int MostDigits = 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length == right.Length && TryCompareDigits(left, right, out int byDigit)) return byDigit;
        bool leftNumber = IsNumber(left), rightNumber = IsNumber(right);
        if (leftNumber != rightNumber) return leftNumber ? -1 : 1;
        if (!leftNumber) return left.SequenceCompareTo(right);

        var a = left.TrimStart((byte)'0');
        var b = right.TrimStart((byte)'0');
        if (a.Length != b.Length) return a.Length - b.Length;
        int order = a.SequenceCompareTo(b);
        return order != 0 ? order : left.Length - right.Length;
    }

    public static bool IsNumber(ReadOnlySpan<byte> code)
    {
        // Codes are short: a search for vectors would take longer to begin.
        foreach (byte b in code)
        {
            if (unchecked((uint)(b - '0')) > 9) return false;
        }

        return !code.IsEmpty;
    }

    /// <summary>Compares numbers of one length; false where one of the two is none, or they are too long.</summary>
    /// <remarks>Nothing depends on the first digit that differs, which cannot be guessed.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, out int order)
    {
        // Sixteen digits fill the bits, four each: nothing wraps that is used.
        unchecked
        {
            ulong first = 0, second = 0;
            uint beyond = 0;
            for (int i = 0; i < left.Length; i++)
            {
                uint a = (byte)(left[i] - '0'), b = (byte)(right[i] - '0');
                // 0 … 9 are below 16 even with six more; no other byte is.
                beyond |= (a + 6) | (b + 6);
                (first, second) = ((first << 4) | a, (second << 4) | b);
            }

            order = first.CompareTo(second);
            return beyond < 16 && left.Length is > 0 and <= MostDigits;
        }
    }
}
