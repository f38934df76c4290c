using System.Globalization;

namespace Electoral.Tally;

/// <summary>How well pairs of bytes fit a language in a page of one byte a character.</summary>
/// <remarks>
/// The cost of a letter depends on its rank in the language; what no word has (a capital after a small letter, letters
/// of two scripts side by side, a mark inside a word) costs more. Thousandths of a bit, in whole numbers.
/// </remarks>
internal sealed class SingleBytePage
{
    private const int OtherLetter = 11_000, Mark = 7_000, Symbol = 13_000, NoText = 18_000;
    private const int NoBreakBlank = 3_000, LetterAtDigit = 8_000, MarkInside = 3_000;
    private const int CapitalInside = 7_000, TwoScripts = 10_000, TwoAccents = 5_000;
    private const string Marks = "«»“”‘’„–—…º°·§№£€¡¿´\u00A0";

    private readonly char[] _characters;
    private readonly Kind[] _kinds;
    private readonly int[] _costs;
    private readonly bool _isLatin;

    public SingleBytePage(string name, LetterProfile profile)
    {
        (Name, _isLatin) = (name, profile.IsLatin);
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        _characters = CodePages.Find(name)!.GetString(all).ToCharArray();
        _kinds = Array.ConvertAll(_characters, KindOf);
        _costs = Array.ConvertAll(_characters, c => CostOf(c, profile));
    }

    public string Name { get; }

    /// <summary>What the texts cost.</summary>
    public long CostOf(TextEvidence texts)
    {
        long cost = 0;
        foreach (var ((first, second), times) in texts.Pairs)
        {
            int emitted = second >= 0x80 ? _costs[second] : 0;
            cost += times * (emitted + Between(first, second));
        }

        return cost;
    }

    /// <summary>Whether both pages read the texts as the same characters.</summary>
    public bool ReadsLike(SingleBytePage other, TextEvidence texts) =>
        texts.Pairs.Keys.All(pair => _characters[pair.Second] == other._characters[pair.Second]);

    private static Kind KindOf(char c)
    {
        if (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        {
            bool isLatin = c < '\u0250';
            bool isUpper = char.IsUpper(c);
            return isLatin ? (isUpper ? Kind.LatinCapital : Kind.Latin) : isUpper ? Kind.OtherCapital : Kind.Other;
        }

        if (char.IsAsciiDigit(c)) return Kind.Digit;
        return c < 0x80 || Marks.Contains(c, StringComparison.Ordinal) ? Kind.None : Kind.Symbol;
    }

    private static int CostOf(char c, LetterProfile profile)
    {
        if (c == '\u00A0') return NoBreakBlank;
        if (CodePages.IsEmptyPlace(c) || c == '\uFFFD') return NoText;
        int rank = profile.Letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        if (rank >= 0) return RankCost(rank, profile.Letters.Length);
        if (char.IsLetter(c)) return OtherLetter;
        return Marks.Contains(c, StringComparison.Ordinal) ? Mark : Symbol;
    }

    /// <summary>Frequencies fall about as 1 / (rank + 2), in alphabets of any length.</summary>
    private static int RankCost(int rank, int letters)
    {
        const double Shift = 2, Bit = 1_000;
        double sum = 0;
        for (int i = 0; i < letters; i++) sum += 1 / (i + Shift);
        return (int)Math.Round(Math.Log2((rank + Shift) * sum) * Bit);
    }

    private int Between(int first, int second)
    {
        var (before, after) = (_kinds[first], _kinds[second]);
        if (before == Kind.Symbol || after == Kind.Symbol)
        {
            return before is Kind.None or Kind.Digit || after is Kind.None or Kind.Digit ? 0 : MarkInside;
        }

        if (before == Kind.None || after == Kind.None) return 0;
        if (before == Kind.Digit || after == Kind.Digit) return LetterAtDigit;
        bool isLatin = before is Kind.Latin or Kind.LatinCapital;
        if (isLatin != after is Kind.Latin or Kind.LatinCapital) return TwoScripts;
        int cost = before is Kind.Latin or Kind.Other && after is Kind.LatinCapital or Kind.OtherCapital
            ? CapitalInside
            : 0;
        return _isLatin && first >= 0x80 && second >= 0x80 ? cost + TwoAccents : cost;
    }

    private enum Kind
    {
        None,
        Digit,
        Symbol,
        Latin,
        LatinCapital,
        Other,
        OtherCapital,
    }
}
