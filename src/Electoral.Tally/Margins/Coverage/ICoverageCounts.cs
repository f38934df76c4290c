namespace Electoral.Tally;

/// <summary>Counts stations and registered voters of the units of a frame.</summary>
internal interface ICoverageCounts
{
    /// <param name="unit">A unit of the frame.</param>
    /// <param name="collected">Its collected, counted sheets.</param>
    UnitCoverage Of(ReportingUnit unit, TallyTable collected);
}
