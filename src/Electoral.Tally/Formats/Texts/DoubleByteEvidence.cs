namespace Electoral.Tally;

/// <summary>How well texts fit an East Asian code page: thousandths of a bit, the fewer the better.</summary>
/// <remarks>
/// The rows of each page that its languages use are recognised by their lead and trail bytes; within a group all
/// characters count alike.
/// </remarks>
internal sealed class DoubleByteEvidence
{
    /// <summary>The cost of a byte that is not a character of the page.</summary>
    private const int Invalid = 40_000;

    private readonly Group[] _groups;
    private readonly byte _singleFrom, _singleTo;

    private DoubleByteEvidence(string name, byte singleFrom, byte singleTo, params Group[] groups) =>
        (Name, _singleFrom, _singleTo, _groups) = (name, singleFrom, singleTo, groups);

    public string Name { get; }

    public long Cost { get; private set; }

    public static IReadOnlyList<DoubleByteEvidence> ForEachPage() =>
    [
        // Common characters of Chinese, rarer ones, punctuation, the rest.
        new(
            "gb18030", 1, 0, new(0xB0, 0xD7, 0xA1, 0xFE, 12_000), new(0xD8, 0xF7, 0xA1, 0xFE, 16_000),
            new(0xA1, 0xA9, 0xA1, 0xFE, 15_000), new(0x81, 0xFE, 0x40, 0xFE, 21_000)),
        new(
            "big5", 1, 0, new(0xA4, 0xC6, 0x40, 0x7E, 12_500), new(0xA4, 0xC6, 0xA1, 0xFE, 12_500),
            new(0xA1, 0xA3, 0x40, 0xFE, 15_500), new(0xC9, 0xF9, 0x40, 0xFE, 17_500)),
        // Syllables; their page has little else.
        new(
            "euc-kr", 1, 0, new(0xB0, 0xC8, 0xA1, 0xFE, 11_200), new(0xA1, 0xAF, 0xA1, 0xFE, 16_000),
            new(0xCA, 0xFD, 0xA1, 0xFE, 19_000)),
        // Kana, common characters, rarer ones, punctuation.
        new(
            "shift_jis", 0xA1, 0xDF, new(0x82, 0x82, 0x9F, 0xF1, 8_500), new(0x83, 0x83, 0x40, 0x96, 8_500),
            new(0x88, 0x97, 0x40, 0xFC, 12_300), new(0x81, 0x82, 0x40, 0xFC, 12_500),
            new(0x98, 0x9F, 0x40, 0xFC, 17_000), new(0xE0, 0xEA, 0x40, 0xFC, 17_000)),
        new(
            "euc-jp", 1, 0, new(0xA4, 0xA5, 0xA1, 0xF6, 8_500), new(0xB0, 0xCF, 0xA1, 0xFE, 12_300),
            new(0xA1, 0xA3, 0xA1, 0xFE, 13_500), new(0xD0, 0xF4, 0xA1, 0xFE, 17_000)),
    ];

    public void Add(ReadOnlySpan<byte> text)
    {
        const int Single = 10_000;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80) continue;
            int cost = i + 1 < text.Length ? CostOf(text[i], text[i + 1]) : Invalid;
            if (cost < Invalid) i++;
            else if (text[i] >= _singleFrom && text[i] <= _singleTo) cost = Single;
            Cost += cost;
        }
    }

    private int CostOf(byte lead, byte trail)
    {
        foreach (var group in _groups)
        {
            bool isIn = lead >= group.LeadFrom && lead <= group.LeadTo && trail >= group.TrailFrom
                && trail <= group.TrailTo && trail != 0x7F;
            if (isIn) return group.Cost;
        }

        return Invalid;
    }

    private readonly record struct Group(byte LeadFrom, byte LeadTo, byte TrailFrom, byte TrailTo, int Cost);
}
