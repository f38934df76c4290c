namespace Electoral.Tally;

/// <summary>
/// The outstanding votes of leader and runner-up in each unit of a level, if missing stations vote like the collected
/// ones.
/// </summary>
/// <remarks>
/// Missing registered voters of the unit, times the votes of the two for each registered voter of its collected sheets;
/// a unit without such a rate takes that of the unit above.
/// </remarks>
internal static class OutstandingTwoWay
{
    /// <param name="coverage">What is collected and what is missing.</param>
    /// <param name="level">The level; null for the first that has several units, or the root.</param>
    /// <returns>A number for each unit; null where registered voters are not known, or nobody leads.</returns>
    /// <exception cref="ArgumentException">The frame has no such level.</exception>
    public static Dictionary<UnitPath, double>? Of(Coverage coverage, string? level)
    {
        var units = coverage.Frame.Units;
        var strata = units.Level(level ?? StratifiedSample.DefaultStrata(coverage.Frame).Name);
        if (coverage.Whole.Collected is not { Leader: { } leader, RunnerUp: { } rival }) return null;
        var outstanding = new Dictionary<UnitPath, double>();
        foreach (var unit in coverage.At(strata))
        {
            if (unit.RegisteredMissing is not long missing) return null;
            double? rate = RateOf(unit, leader.Candidate, rival.Candidate);
            for (var at = unit.Unit.Parent; at is not null && rate is null; at = at.Value.Parent)
            {
                rate = RateOf(coverage.Of(at.Value), leader.Candidate, rival.Candidate);
            }

            if (rate is not double known) return null;
            outstanding.Add(unit.Unit.Path, missing * known);
        }

        return outstanding;
    }

    private static double? RateOf(UnitCoverage unit, Candidate leader, Candidate rival)
    {
        if (unit.RegisteredCollected is not (long registered and > 0)) return null;
        long votes = unit.Collected.VotesByCandidate(leader.Id).Sum + unit.Collected.VotesByCandidate(rival.Id).Sum;
        return (double)votes / registered;
    }
}
