namespace Electoral.Tally.Live;

/// <summary>A live count at one moment. Immutable.</summary>
/// <param name="terms">What the count was opened with.</param>
internal sealed class LiveCopy(LiveTerms terms)
{
    public LiveTerms Terms => terms;

    public required WholeSums Whole { get; init; }

    public required VersionedList<LiveSheet>.Copy Sheets { get; init; }

    public required VersionedList<UnitSums>.Copy Units { get; init; }

    public required CellSet[] Patterns { get; init; }

    public required IncompleteSheet[] Incomplete { get; init; }

    public required CapacityTest Register { get; init; }

    public required CapacityTest Capacity { get; init; }

    /// <summary>The sums of one unit.</summary>
    public static Totals TotalsOf(LiveTerms terms, WholeSums whole, UnitSums unit, CellSet[] patterns)
    {
        var absent = Enumerable.Range(0, Cells.FirstVote).Where(field => whole.SheetsWith[field] == 0);
        var groups = new List<CountGroup>();
        for (int pattern = 0; pattern < unit.Rows.Length; pattern++)
        {
            if (unit.Rows[pattern] == 0) continue;
            groups.Add(new(patterns[pattern], unit.Rows[pattern], [.. unit.Sums[pattern]!]));
        }

        return new(terms.Contest, new(Cells.Count(terms.Contest), absent), groups, 0, 0);
    }

    /// <summary>The coverage of one unit of the roll.</summary>
    public UnitCoverage CoverageOf(ReportingUnit unit)
    {
        var (frame, sums) = (terms.Frame, Units[terms.Roll.Flat(unit)]);
        bool isWhole = frame.UnreadRows == 0;
        long count = sums.Stations.Sum();
        long missing = Of(sums.Registered, StationState.Missing) + Of(sums.Registered, StationState.Pending);
        long present = Of(sums.Registered, StationState.Collected);
        bool isKnown = sums.Lacking < count || count == 0;
        var collected = TotalsOf(terms, Whole, sums, Patterns);
        bool givesBallots = StationCoverageCounts.GivesBallots(terms.Roll.Stations);
        return new()
        {
            Unit = unit,
            Collected = collected,
            Stations = isWhole ? count : null,
            Annulled = Of(sums.Stations, StationState.Annulled),
            Pending = Of(sums.Stations, StationState.Pending),
            Missing = isWhole
                ? Of(sums.Stations, StationState.Missing) + Of(sums.Stations, StationState.Pending)
                : null,
            Registered = isKnown && isWhole ? missing + present + Of(sums.Registered, StationState.Annulled) : null,
            StationsWithoutRegister = sums.Lacking,
            RegisteredCollected = isKnown ? present : null,
            RegisteredMissing = isKnown && isWhole ? missing : null,
            Ballots = isWhole && givesBallots ? terms.Roll.Stations.Slice(unit).Totals().CompleteBallots : null,
            BallotsCollected = collected.CompleteBallots,
        };

        static long Of(long[] counts, StationState state) => counts[(int)state];
    }

    /// <summary>What decides about the whole.</summary>
    /// <param name="ballots">The ballots cast on all collected sheets; null where one does not give them.</param>
    public SumJudge Judge(long? ballots)
    {
        bool isConsistent = terms.Options.Stated.HasFlag(StatedPremises.FrameConsistent);
        var outstanding = Outstanding(terms.Frame);
        if (isConsistent) outstanding = outstanding.WithoutProblems();
        var bounds = BoundsWith(outstanding, terms.Frame, ballots);
        var supposed = terms.Frame.UnreadRows == 0
            ? bounds
            : BoundsWith(Outstanding(terms.Frame.AsRead()), terms.Frame.AsRead(), ballots);
        var grounds = new PremiseGrounds(
            terms.Frame, terms.Options, bounds, Register, Capacity,
            Units.Count > 0 ? Units[0].Stations[(int)StationState.Annulled] : 0, []);
        return new(grounds, supposed, new()
        {
            Outstanding = outstanding,
            Outside = (Whole.Outside, Whole.OutsideBallots),
            Differing = (Whole.RegistersDiffering, Whole.RegistersMore),
            Exceeding = (Whole.Exceeding, Whole.Excess),
        });
    }

    private ContestBounds BoundsWith(OutstandingVote outstanding, SheetFrame frame, long? ballots)
    {
        bool hasRegister = terms.Roll.StationsWithoutRegister == 0 && frame.UnreadRows == 0;
        return new(terms.Contest, [.. Whole.Votes], outstanding, Whole.Blank)
        {
            Ballots = ballots,
            RegisteredOfWhole = hasRegister ? terms.Roll.Registered : null,
        };
    }

    private OutstandingVote Outstanding(SheetFrame frame)
    {
        bool hasRegister = Whole.MissingStations == 0 || Whole.MissingWithoutRegister < Whole.MissingStations;
        var missing = new OutstandingVote(Whole.MissingCapacity, Whole.MissingWithoutCapacity)
        {
            Registered = hasRegister && frame.UnreadRows == 0 ? Whole.MissingRegistered : null,
            Stations = frame.UnreadRows > 0 ? null : Whole.MissingStations,
            VotesCap = terms.Options.Limits.OutstandingVotesCap,
            UnreadRows = frame.UnreadRows,
        };
        return Incomplete.Length == 0 ? missing : missing.With(Incomplete);
    }
}
