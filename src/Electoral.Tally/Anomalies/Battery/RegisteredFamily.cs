namespace Electoral.Tally;

/// <summary>A family as the battery and the calibration run it.</summary>
/// <param name="Flag">The flag that asks for it; none for a family of the user.</param>
/// <param name="Name">Its name for machines.</param>
/// <param name="Test">Runs it.</param>
internal sealed record RegisteredFamily(
    AnomalyFamilies Flag, string Name, Func<TallyTable, FamilyOptions, CancellationToken, AnomalyFamily> Test)
{
    /// <summary>How long it takes compared with the others: the longest are started first.</summary>
    public int Cost { get; init; }

    /// <summary>Whether it has nothing but descriptions.</summary>
    public bool IsDescriptive { get; init; }

    /// <summary>A family of the user.</summary>
    public static RegisteredFamily Of(AnomalyFamilyDefinition family) => new(
        AnomalyFamilies.None, family.Name,
        (table, how, cancellation) => family.Test(table, how.Common, cancellation));
}
