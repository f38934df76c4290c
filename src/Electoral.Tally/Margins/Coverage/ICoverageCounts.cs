namespace Electoral.Tally;

/// <summary>Counts stations and registered voters of the units of a frame.</summary>
internal interface ICoverageCounts
{
    /// <param name="unit">A unit of the frame.</param>
    /// <param name="collected">What its collected, counted sheets add up to.</param>
    /// <param name="roll">What its stations add up to on the roll, where that gives ballots; otherwise null.</param>
    UnitCoverage Of(ReportingUnit unit, Totals collected, Totals? roll);
}
