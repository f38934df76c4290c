namespace Electoral.Tally;

/// <summary>Bounds of any unit of a frame, from one coverage under one set of options.</summary>
internal sealed class MarginModel
{
    private readonly IncompleteSheet[] _incomplete;

    public MarginModel(Coverage coverage, MarginOptions options)
    {
        Coverage = coverage;
        Capacities = coverage.Match is null
            ? new UnitCapacityMap(coverage, options)
            : new StationCapacityMap(coverage, options);
        _incomplete = IncompleteSheets.Of(coverage.Collected, Capacities);
    }

    public Coverage Coverage { get; }

    public ICapacityMap Capacities { get; }

    public ContestBounds BoundsOf(UnitCoverage unit)
    {
        var sheets = Coverage.SheetsOf(Coverage.Collected, unit.Unit);
        // Slices lie in the columns of the collected sheets, or are none of them where the unit has no sheet.
        int first = sheets.Count == 0 ? 0 : sheets.First - Coverage.Collected.First;
        var contest = sheets.Contest;
        long[] votes = [.. contest.Candidates.Select(
            candidate => candidate.Selections.Sum(line => unit.Collected.Votes[line].Sum))];
        return new(contest, votes, Outstanding(unit.Unit, first, sheets.Count), BlankOf(sheets))
        {
            Ballots = unit.BallotsCollected,
            RegisteredOfWhole = unit.StationsWithoutRegister == 0 ? unit.Registered : null,
        };
    }

    private OutstandingVote Outstanding(ReportingUnit unit, int first, int count)
    {
        var missing = Capacities.Of(unit);
        if (_incomplete.Length == 0) return missing;
        var own = Array.FindAll(_incomplete, sheet => sheet.Row >= first && sheet.Row < first + count);
        return own.Length == 0 ? missing : missing.With(own);
    }

    private static long BlankOf(TallyTable sheets)
    {
        if (!sheets.Contest.BlankIsValid) return 0;
        long blank = 0;
        for (int row = 0; row < sheets.Count; row++) blank += IncompleteSheets.BlankOf(sheets, row) ?? 0;
        return blank;
    }
}
