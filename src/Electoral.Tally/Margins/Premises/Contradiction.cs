namespace Electoral.Tally;

/// <summary>Something that the collected sheets or the roll say against a premise.</summary>
/// <param name="Premise">The premise.</param>
/// <param name="Finding">What was found.</param>
internal sealed record Contradiction(StatedPremises Premise, ReportStatement Finding)
{
    /// <summary>The code of what is found where rows of the roll were not read.</summary>
    public const string RowsNotRead = "rows-not-read";

    /// <summary>Whether rows of the roll were not read and nothing is known of what they say.</summary>
    public bool IsOfRoll => Finding.Code == RowsNotRead;

    /// <summary>Whether it speaks of missing stations only, so that what is collected holds without the premise.
    /// </summary>
    public bool IsOfMissing => Premise == StatedPremises.BallotsWithinRegister || IsOfRoll;
}
