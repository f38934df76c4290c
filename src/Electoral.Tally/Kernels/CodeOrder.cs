namespace Electoral.Tally.Kernels;

/// <summary>The order of codes: numbers first, by value; then all other texts, by code point.</summary>
/// <remarks>
/// A code of ASCII digits only is a number, of any length; numbers of equal value ("7", "07") follow by length.
/// Numbers as a class stand before texts, because "as numbers where both are digits, else ordinally" is no order:
/// 9 &lt; 10, 10 &lt; 1a and 1a &lt; 9 would go round in a circle.
/// </remarks>
internal static class CodeOrder
{
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        bool leftNumber = IsNumber(left), rightNumber = IsNumber(right);
        if (leftNumber != rightNumber) return leftNumber ? -1 : 1;
        if (!leftNumber) return left.SequenceCompareTo(right);

        var a = left.TrimStart((byte)'0');
        var b = right.TrimStart((byte)'0');
        if (a.Length != b.Length) return a.Length - b.Length;
        int order = a.SequenceCompareTo(b);
        return order != 0 ? order : left.Length - right.Length;
    }

    public static bool IsNumber(ReadOnlySpan<byte> code) =>
        !code.IsEmpty && !code.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
