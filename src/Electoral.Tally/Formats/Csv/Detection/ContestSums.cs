namespace Electoral.Tally;

/// <summary>Columns of votes with the sums that they are part of.</summary>
/// <param name="Sum">What they add up to, votes for nobody with them.</param>
/// <param name="Selections">The columns of votes.</param>
/// <param name="Nobody">The columns of votes for nobody that are part of the sum.</param>
/// <param name="Above">What the total is part of: ballots that are valid or not; null where there is none.</param>
internal sealed record ContestSums(SumEquation Sum, int[] Selections, int[] Nobody, SumEquation? Above)
{
    /// <summary>Why others may as well be the selections, or null.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether these are likelier than the others.</summary>
    public bool IsLikelier { get; init; }
}
