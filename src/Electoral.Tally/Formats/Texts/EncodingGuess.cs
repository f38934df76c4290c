namespace Electoral.Tally;

/// <summary>What texts that are not UTF-8 are encoded in, as far as their letters show.</summary>
/// <remarks>
/// Windows-1252 is used for texts that do not suggest another page. Another page is used only if it is clearly better:
/// by <see cref="Clear"/> on <see cref="FewestBytes"/> bytes and more.
/// </remarks>
/// <param name="Name">The page to read them in.</param>
/// <param name="RunnerUp">The next best page that would give other texts; null if none comes near.</param>
/// <param name="IsDoubtful">Whether the letters speak against the page, or hardly for it.</param>
internal sealed record EncodingGuess(string Name, string? RunnerUp, bool IsDoubtful)
{
    /// <summary>Thousandths of a bit: odds of 250 to one, and of eight to one.</summary>
    private const long Clear = 8_000, Near = 3_000;

    private const long FewestBytes = 3, UnlikelyByte = 10_000;

    // Pages seldom met since Windows and the web need more evidence than the usual ones.
    private const long SeldomPage = 4_000;

    private static readonly Lazy<List<(SingleBytePage Page, long Prior)>> Pages = new(AllPages);

    public static EncodingGuess Of(TextEvidence texts)
    {
        var ranked = Ranked(texts);
        var western = Array.Find(ranked, page => page.Name == CodePages.WindowsName)!;
        bool isClear = ranked[0].Cost + Clear <= western.Cost && texts.HighBytes >= FewestBytes;
        var chosen = isClear ? ranked[0] : western;
        var next = Array.Find(ranked, page => page.Name != chosen.Name && !page.ReadsLike(chosen, texts));
        bool isNear = next is not null && next.Cost <= chosen.Cost + Near;
        bool isUnlikely = chosen.Cost > UnlikelyByte * texts.HighBytes;
        return new(chosen.Name, next?.Name, isNear || isUnlikely);
    }

    /// <summary>All pages, the likeliest first, each in the language that fits it best.</summary>
    private static Candidate[] Ranked(TextEvidence texts)
    {
        var single = Pages.Value.Select(page => new Candidate(page.Page.Name, page.Page.CostOf(texts) + page.Prior)
        {
            Page = page.Page,
        });
        var several = texts.DoubleBytes.Select(page => new Candidate(page.Name, page.Cost + SeldomPage));
        return [.. single.GroupBy(page => page.Name).Select(pages => pages.MinBy(page => page.Cost)!).Concat(several)
            .OrderBy(page => page.Cost)];
    }

    private static List<(SingleBytePage Page, long Prior)> AllPages()
    {
        var pages = new List<(SingleBytePage, long)>();
        foreach (var profile in LetterProfile.All)
        {
            foreach (string name in profile.Pages)
            {
                bool isUsual = name.StartsWith("windows", StringComparison.Ordinal);
                pages.Add((new(name, profile), isUsual ? 0 : SeldomPage));
            }
        }

        return pages;
    }

    private sealed record Candidate(string Name, long Cost)
    {
        public SingleBytePage? Page { get; init; }

        public bool ReadsLike(Candidate other, TextEvidence texts) =>
            Page is not null && other.Page is not null && Page.ReadsLike(other.Page, texts);
    }
}
