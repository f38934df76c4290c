namespace Electoral.Tally.Audits;

/// <summary>Totals stated for units, and the sums of the sheets of these units, as tables.</summary>
internal static class ClaimedTotals
{
    public static (TallyTable Sums, TallyTable Claimed) Of(
        TallyTable table, IReadOnlyDictionary<UnitPath, Claim> totals)
    {
        if (totals.Count == 0) Throw.NoTotals();
        int depth = totals.Keys.First().Depth;
        foreach (var unit in totals.Keys)
        {
            if (unit.Depth != depth || depth == 0 || depth > table.Units.Levels.Count)
            {
                Throw.TotalsOfSeveralLevels(unit, Math.Clamp(depth, 1, table.Units.Levels.Count));
            }
        }

        var sums = table.AddUpBy(table.Units.Levels[depth - 1].Name);
        string[] ids = [.. totals.Values.SelectMany(claim => claim.Votes.Keys).Distinct(StringComparer.Ordinal)];
        if (ids.Any(id => !table.Contest.TryGetIndex(id, out _))) sums = ByCandidate(sums);
        foreach (var (claim, id) in totals.Values.SelectMany(claim => claim.Votes.Keys.Select(id => (claim, id))))
        {
            if (!sums.Contest.TryGetIndex(id, out _)) Throw.NotInContest(claim, id, table.Contest);
        }

        return (sums, Table(sums, totals, ids));
    }

    private static TallyTable Table(
        TallyTable sums, IReadOnlyDictionary<UnitPath, Claim> totals, string[] ids)
    {
        var selections = sums.Contest.Selections.Where(selection => ids.Contains(selection.Id)).ToArray();
        var contest = new Contest(selections)
        {
            VotesAllowed = sums.Contest.VotesAllowed,
            BlankIsValid = sums.Contest.BlankIsValid,
        };
        string[] levels = [.. sums.Units.Levels.Select(level => level.Name), sums.SheetLevel];
        var builder = new TallyTable.Builder(contest, levels);
        foreach (var (unit, claim) in totals)
        {
            builder.Add(new()
            {
                Unit = unit.Parent,
                Code = unit[unit.Depth - 1],
                Registered = Count(claim, CountField.Registered, claim.Registered),
                BallotsCast = Count(claim, CountField.BallotsCast, claim.BallotsCast),
                Valid = Count(claim, CountField.Valid, claim.Valid),
                Invalid = Count(claim, CountField.Invalid, claim.Invalid),
                Votes =
                [
                    .. selections.Select(selection => claim.Votes.TryGetValue(selection.Id, out long votes)
                        ? Count(claim, selection.Id, votes)
                        : null),
                ],
            });
        }

        return builder.Build();
    }

    private static int? Count(Claim claim, CountField field, long? count) => Count(claim, CountNames.Of(field), count);

    private static int? Count(Claim claim, string name, long? count)
    {
        if (count > int.MaxValue) Throw.TotalTooLarge(claim.Name, name, count.Value);
        return (int?)count;
    }

    /// <summary>The same sheets, with the votes of each candidate added up over all ballot lines.</summary>
    private static TallyTable ByCandidate(TallyTable table)
    {
        var candidates = table.Contest.Candidates;
        var contest = new Contest(candidates.Select(candidate => new Selection(candidate.Id) { Name = candidate.Name }))
        {
            Name = table.Contest.Name,
            VotesAllowed = table.Contest.VotesAllowed,
            BlankIsValid = table.Contest.BlankIsValid,
        };
        return table.WithVotes(contest, [.. candidates.Select(candidate => table.VotesByCandidate(candidate.Id))]);
    }
}
