namespace Electoral.Tally;

/// <summary>What a verdict on the whole is judged from.</summary>
/// <param name="Coverage">How much of the whole is collected.</param>
/// <param name="Options">What is assumed of the missing stations, and what is stated.</param>
/// <param name="Bounds">What the missing stations leave possible.</param>
/// <param name="RegisterTest">Collected sheets checked against their registered voters.</param>
/// <param name="CapacityTest">Collected sheets checked against the capacities that the options give.</param>
internal sealed record VerdictGrounds(
    Coverage Coverage, MarginOptions Options, ContestBounds Bounds, CapacityTest RegisterTest,
    CapacityTest CapacityTest)
{
    /// <summary>What of it the premises are checked against.</summary>
    public PremiseGrounds Premises => new(
        Coverage.Frame, Options, Bounds, RegisterTest, CapacityTest, Coverage.Whole.Annulled,
        Coverage.Table.Reading.CutOff);
}
