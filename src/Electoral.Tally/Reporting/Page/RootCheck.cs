namespace Electoral.Tally;

/// <summary>The check of a pasted proof against the root of all sheets, with the words of a page.</summary>
internal static class RootCheck
{
    public static PageProof Of(SheetTree tree, IFormatProvider? language) => new()
    {
        Title = PageTexts.Check.In(language),
        Explanation = PageTexts.HowToCheck.In(language),
        Prompt = PageTexts.Proof.In(language),
        Root = tree.Root,
        Count = tree.Count,
        Included = PageTexts.Included.Of(tree.Count).In(language, tree.Count),
        NotIncluded = PageTexts.NotIncluded.In(language),
        // The page fills the placeholder itself.
        OtherRoot = PageTexts.OtherRoot.In(language, "{0}"),
        NoProof = PageTexts.NoProof.In(language),
        Headers = [PageTexts.Item.In(language), PageTexts.Value.In(language)],
    };
}
