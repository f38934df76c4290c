namespace Electoral.Tally;

/// <summary>What the collected sheets and the roll say against the premises of a verdict, unit by unit.</summary>
/// <remarks>
/// Only what a verdict rests on is a contradiction of it: where no station is missing and no sheet lacks votes, no
/// capacity matters, and neither registers nor ballots beyond them do, unless the rule itself asks for a share of the
/// registered voters.
/// </remarks>
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
    public IReadOnlyList<Contradiction> Of(ReportingUnit unit, int incompleteSheets, OutcomeRule? rule = null)
    {
        var outstanding = _capacities.Of(unit);
        var found = new List<Contradiction>();
        void Add(StatedPremises premise, string code, ReportText text, params ReadOnlySpan<object?> values) =>
            found.Add(new(premise, new(code, text, values)));

        if (outstanding.UnreadRows is > 0 and var unread)
        {
            Add(StatedPremises.FrameComplete, Contradiction.RowsNotRead, RuleTexts.RowsNotRead.Of(unread), unread);
        }

        // Which sheet it is the columns do not say: it may be one of any unit.
        found.AddRange(_cutOff);
        var (sheets, ballots) = _outside.Of(unit);
        if (sheets > 0)
        {
            Add(
                StatedPremises.FrameComplete, "sheets-outside", PremiseTexts.SheetsOutside.Of(sheets), sheets, ballots);
        }

        foreach (var problem in outstanding.Problems) found.Add(new(StatedPremises.FrameConsistent, problem));
        var (twice, _) = _twice.Of(unit);
        if (twice > 0) Add(StatedPremises.FrameConsistent, "sheets-twice", PremiseTexts.SheetsTwice.Of(twice), twice);
        bool isOfRegister = rule is { IsOfRegister: true };
        if (!isOfRegister && outstanding.Stations == 0 && incompleteSheets == 0) return found;
        // A stated cap on all outstanding votes that is lower than what registers allow bounds without them.
        if (!isOfRegister && outstanding.VotesCap is long cap && !(outstanding.StationCapacity < cap)) return found;
        var (differing, more) = _differing.Of(unit);
        if (differing > 0)
        {
            Add(
                StatedPremises.FrameConsistent, "registers-differ", PremiseTexts.RegistersDiffer.Of(differing),
                differing, more);
        }

        var (exceeding, excess) = _exceeding.Of(unit);
        if (exceeding > 0)
        {
            Add(
                StatedPremises.BallotsWithinRegister, "sheets-exceed-limit", PremiseTexts.SheetsExceedLimit.Of(
                    exceeding), exceeding, excess);
        }

        if (_ballots.Of(unit) is var (exceeded, beyond))
        {
            Add(
                StatedPremises.BallotsWithinRegister, "ballots-exceed-register",
                exceeded.Depth == 0 ? PremiseTexts.BallotsExceededInAll : PremiseTexts.BallotsExceeded,
                exceeded.ToString(), beyond);
        }

        return found;
    }
}
