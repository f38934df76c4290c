using System.Globalization;
using System.Numerics;

namespace Electoral.Tally.Tests.Generators;

/// <summary>The order of codes and paths in another way than the library has it: big numbers, code points.</summary>
internal static class SlowOrder
{
    public static Comparer<string> OfCodes { get; } = Comparer<string>.Create(Compare);

    public static Comparer<UnitPath> OfPaths { get; } = Comparer<UnitPath>.Create(Compare);

    /// <summary>Sheets by unit, then by their own code; sheets of the same codes are left as they come.</summary>
    public static IEnumerable<TallySheet> Sorted(IEnumerable<TallySheet> sheets) =>
        sheets.OrderBy(sheet => sheet.Unit, OfPaths).ThenBy(sheet => sheet.Code, OfCodes);

    private static int Compare(string left, string right)
    {
        bool leftNumber = IsNumber(left), rightNumber = IsNumber(right);
        if (leftNumber && rightNumber)
        {
            int byValue = Value(left).CompareTo(Value(right));
            return byValue != 0 ? byValue : left.Length.CompareTo(right.Length);
        }

        if (leftNumber != rightNumber) return leftNumber ? -1 : 1;
        return Compare(Points(left), Points(right), (a, b) => a.CompareTo(b));
    }

    private static int Compare(UnitPath left, UnitPath right) => Compare(left.Codes, right.Codes, Compare);

    private static int Compare<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Comparison<T> compare)
    {
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            int order = compare(left[i], right[i]);
            if (order != 0) return order;
        }

        return left.Count.CompareTo(right.Count);
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static BigInteger Value(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);

    private static int[] Points(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
