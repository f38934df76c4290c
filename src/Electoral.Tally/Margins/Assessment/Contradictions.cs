namespace Electoral.Tally;

/// <summary>What the collected sheets and the roll say against the premises of a verdict, unit by unit.</summary>
internal sealed class Contradictions
{
    private readonly ICapacityMap _capacities;
    private readonly RowMarks _exceeding;
    private readonly RowMarks _differing;
    private readonly RowMarks _twice;
    private readonly OutsideSheets _outside;
    private readonly UnitBallots _ballots;
    private readonly Contradiction[] _cutOff;

    public Contradictions(Coverage coverage, ICapacityMap capacities, MissingStationLimits limits)
    {
        _capacities = capacities;
        _exceeding = RowMarks.OfCollected(coverage, CapacityLimits.Excesses(coverage, capacities, limits));
        _differing = RowMarks.OfStations(
            coverage,
            coverage.RegisterConflicts
                .Where(conflict => conflict.OnSheet > conflict.InFrame)
                .Select(conflict => (conflict.Station.Index, (long)conflict.OnSheet - conflict.InFrame)));
        _twice = RowMarks.OfStations(coverage, RepeatedStations.Of(coverage));
        _outside = new(coverage);
        _ballots = new(coverage);
        _cutOff = [.. CutOffSheets.In(coverage.Table.Reading)];
    }

    /// <summary>What speaks against the verdict on a unit.</summary>
    /// <param name="unit">A unit of the frame.</param>
    /// <param name="incompleteSheets">Its collected sheets that lack votes.</param>
    /// <param name="rule">The rule of the verdict; null for bounds alone.</param>
    public IReadOnlyList<Contradiction> Of(ReportingUnit unit, int incompleteSheets, OutcomeRule? rule = null) =>
        new ContradictionSums
        {
            Outstanding = _capacities.Of(unit),
            CutOff = _cutOff,
            Outside = _outside.Of(unit),
            Twice = _twice.Of(unit).Count,
            Differing = _differing.Of(unit),
            Exceeding = _exceeding.Of(unit),
            Ballots = _ballots.Of(unit),
        }.Listed(incompleteSheets, rule);
}
