namespace Electoral.Tally;

/// <summary>Votes that a collected sheet may still hold for lines that it does not give.</summary>
/// <param name="Row">The row of the sheet among those collected.</param>
/// <param name="Rest">The most such votes, or null where nothing bounds them.</param>
/// <param name="Open">For each candidate whether a line of theirs is missing.</param>
/// <param name="IsBlankOpen">Whether blank votes, which are valid ones in the contest, are missing.</param>
internal sealed record IncompleteSheet(int Row, long? Rest, bool[] Open, bool IsBlankOpen)
{
    /// <summary>Whether anybody but the given candidate may get the rest.</summary>
    public bool IsOpenToOthersThan(int candidate)
    {
        for (int other = 0; other < Open.Length; other++)
        {
            if (other != candidate && Open[other]) return true;
        }

        return IsBlankOpen;
    }
}
