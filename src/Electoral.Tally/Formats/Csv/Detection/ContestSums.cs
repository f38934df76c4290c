namespace Electoral.Tally;

/// <summary>Columns of votes and the sums that include them.</summary>
/// <param name="Sum">What they add up to, including votes for nobody.</param>
/// <param name="Selections">The columns of votes.</param>
/// <param name="Nobody">The columns of votes for nobody that are part of the sum.</param>
/// <param name="Above">The sum that includes the total: all ballots, valid or not; null if there is none.</param>
internal sealed record ContestSums(SumEquation Sum, int[] Selections, int[] Nobody, SumEquation? Above)
{
    /// <summary>Why other columns may just as well be the selections, or null.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether these are likelier than the others.</summary>
    public bool IsLikelier { get; init; }
}
