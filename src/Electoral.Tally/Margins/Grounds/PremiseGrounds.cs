namespace Electoral.Tally;

/// <summary>What the premises of a verdict are checked against.</summary>
/// <param name="Frame">What the whole is.</param>
/// <param name="Options">What is assumed of the missing stations, and what is stated.</param>
/// <param name="Bounds">What the missing stations leave possible.</param>
/// <param name="RegisterTest">Collected sheets checked against their registered voters.</param>
/// <param name="CapacityTest">Collected sheets checked against the capacities that the options give.</param>
/// <param name="Annulled">Stations whose sheet was annulled.</param>
/// <param name="CutOff">Sources that seem to end in the middle of a record.</param>
internal sealed record PremiseGrounds(
    SheetFrame Frame, MarginOptions Options, ContestBounds Bounds, CapacityTest RegisterTest,
    CapacityTest CapacityTest, long Annulled, IReadOnlyList<(string Source, long Row, bool IsSheet)> CutOff);
