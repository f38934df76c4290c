using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The order of codes: numbers first, by value; then all other texts, by code point.</summary>
/// <remarks>
/// A code of ASCII digits only is a number, of any length; numbers of equal value ("7", "07") follow by length.
/// Numbers as a class stand before texts, because "as numbers where both are digits, else ordinally" is no order:
/// 9 &lt; 10, 10 &lt; 1a and 1a &lt; 9 would go round in a circle.
/// </remarks>
internal static class CodeOrder
{
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

    /// <summary>Compares numbers of one length; false where one of the two is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, out int order)
    {
        order = 0;
        for (int i = 0; i < left.Length; i++)
        {
            int a = left[i] - '0', b = right[i] - '0';
            if (unchecked((uint)a) > 9 || unchecked((uint)b) > 9) return false;
            if (order == 0) order = a - b;
        }

        return left.Length > 0;
    }
}
