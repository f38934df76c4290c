using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Digits as people make them up.</summary>
/// <remarks>
/// Asked for a digit at random, 28 of 100 said 7, and 0 and 1 were named least (Kubovy and Psotka 1976, J. Exp.
/// Psychol. Hum. Percept. Perform. 2:291); people avoid saying the same digit twice (Chapanis 1995, Ergonomics
/// 38:1347; Beber and Scacco 2012, Pol. Anal. 20:211). The weights follow these findings in kind; only that of 7 is a
/// published figure.
/// </remarks>
internal static class InventedDigits
{
    private const double ChanceOfRepeat = 0.2;

    // 0 … 9, in hundredths.
    private static ReadOnlySpan<byte> Weights => [3, 4, 9, 15, 9, 8, 9, 28, 10, 5];

    public static bool Plant(SheetCounts sheets, int row, ref CounterRandom random)
    {
        Span<int> changed = sheets.Selections <= 64 ? stackalloc int[sheets.Selections] : new int[sheets.Selections];
        for (int i = 0; i < changed.Length; i++)
        {
            int votes = sheets.Original(i, row);
            // A count of one digit is left alone: nothing follows the first digit.
            changed[i] = votes < 10 ? votes : Invented(votes, ref random);
        }

        return sheets.TryApply(row, changed);
    }

    private static int Invented(int votes, ref CounterRandom random)
    {
        // In a count of two digits only the last is made up, so that the size of the count is kept.
        int tens = votes < 100 ? votes / 10 : Digit(ref random);
        int last = Digit(ref random);
        if (last == tens && random.NextDouble() >= ChanceOfRepeat)
        {
            do last = Digit(ref random);
            while (last == tens);
        }

        return votes < 100 ? 10 * tens + last : votes / 100 * 100 + 10 * tens + last;
    }

    private static int Digit(ref CounterRandom random)
    {
        int left = random.NextInt32(100), digit = 0;
        while (left >= Weights[digit]) left -= Weights[digit++];
        return digit;
    }
}
