using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How each kind of code of staged sheets gets its one form.</summary>
/// <param name="Levels">For each level from the top, that of the sheet left out.</param>
/// <param name="Sheet">For the sheets' own codes.</param>
/// <param name="Key">For keys that are texts.</param>
internal sealed record CodeForms(IReadOnlyList<CodeFormer> Levels, CodeFormer Sheet, CodeFormer Key)
{
    /// <summary>Whether the form of any text is another; false for nearly all files, and quickly.</summary>
    public static bool AnyDiffers(TextArray? texts, CodeFormer form)
    {
        if (texts is null || texts.HaveNoBlanks()) return false;
        for (int i = 0; i < texts.Count; i++)
        {
            if (!form(texts[i]).SequenceEqual(texts[i])) return true;
        }

        return false;
    }
}
