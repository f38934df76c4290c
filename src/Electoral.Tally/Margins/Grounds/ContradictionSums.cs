namespace Electoral.Tally;

/// <summary>What the collected sheets and the roll say against the premises of a verdict on one unit, as numbers.
/// </summary>
/// <remarks>
/// Only what a verdict rests on is a contradiction of it: where no station is missing and no sheet lacks votes, no
/// capacity matters, and neither registers nor ballots beyond them do, unless the rule itself asks for a share of the
/// registered voters.
/// </remarks>
internal sealed record ContradictionSums
{
    /// <summary>What is missing.</summary>
    public required OutstandingVote Outstanding { get; init; }

    /// <summary>Sources that seem to end in the middle of a sheet.</summary>
    public IReadOnlyList<Contradiction> CutOff { get; init; } = [];

    /// <summary>The sheets outside the frame, and the ballots on them.</summary>
    public (long Sheets, long Ballots) Outside { get; init; }

    /// <summary>The stations with two counted sheets that say different things.</summary>
    public long Twice { get; init; }

    /// <summary>The stations with more registered voters on the sheet than in the frame, and how many more.</summary>
    public (long Count, long Sum) Differing { get; init; }

    /// <summary>The sheets with more ballots than any limit of their station, and how many more.</summary>
    public (long Count, long Sum) Exceeding { get; init; }

    /// <summary>The first unit with more ballots than registered voters, and how many more.</summary>
    public (ReportingUnit Unit, long Excess)? Ballots { get; init; }

    /// <summary>What speaks against the verdict, in sentences.</summary>
    /// <param name="incompleteSheets">Collected sheets that lack votes.</param>
    /// <param name="rule">The rule of the verdict; null for bounds alone.</param>
    public IReadOnlyList<Contradiction> Listed(int incompleteSheets, OutcomeRule? rule = null)
    {
        var outstanding = Outstanding;
        var found = new List<Contradiction>();
        void Add(StatedPremises premise, string code, ReportText text, params ReadOnlySpan<object?> values) =>
            found.Add(new(premise, new(code, text, values)));

        if (outstanding.UnreadRows is > 0 and var unread)
        {
            Add(StatedPremises.FrameComplete, Contradiction.RowsNotRead, RuleTexts.RowsNotRead.Of(unread), unread);
        }

        // The columns do not say which sheet it is: it may belong to any unit.
        found.AddRange(CutOff);
        var (sheets, ballots) = Outside;
        if (sheets > 0)
        {
            Add(
                StatedPremises.FrameComplete, "sheets-outside", PremiseTexts.SheetsOutside.Of(sheets), sheets, ballots);
        }

        foreach (var problem in outstanding.Problems) found.Add(new(StatedPremises.FrameConsistent, problem));
        if (Twice > 0) Add(StatedPremises.FrameConsistent, "sheets-twice", PremiseTexts.SheetsTwice.Of(Twice), Twice);
        bool isOfRegister = rule is { IsOfRegister: true };
        if (!isOfRegister && outstanding.Stations == 0 && incompleteSheets == 0) return found;
        // A stated cap on all outstanding votes that is lower than what registers allow is a bound without them.
        if (!isOfRegister && outstanding.VotesCap is long cap && !(outstanding.StationCapacity < cap)) return found;
        var (differing, more) = Differing;
        if (differing > 0)
        {
            Add(
                StatedPremises.FrameConsistent, "registers-differ", PremiseTexts.RegistersDiffer.Of(differing),
                differing, more);
        }

        var (exceeding, excess) = Exceeding;
        if (exceeding > 0)
        {
            Add(
                StatedPremises.BallotsWithinRegister, "sheets-exceed-limit", PremiseTexts.SheetsExceedLimit.Of(
                    exceeding), exceeding, excess);
        }

        if (Ballots is var (exceeded, beyond))
        {
            Add(
                StatedPremises.BallotsWithinRegister, "ballots-exceed-register",
                exceeded.Depth == 0 ? PremiseTexts.BallotsExceededInAll : PremiseTexts.BallotsExceeded,
                exceeded.ToString(), beyond);
        }

        return found;
    }
}
