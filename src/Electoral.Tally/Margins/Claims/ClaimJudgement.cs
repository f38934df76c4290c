namespace Electoral.Tally;

/// <summary>Comes from bounds to a verdict with its reasons.</summary>
internal static class ClaimJudgement
{
    public static ClaimCheck Judge(
        ClaimCheck check, IReadOnlyList<ClaimStatement> premises, IReadOnlyList<ClaimStatement> arithmetic,
        bool lacksRegistered)
    {
        List<ClaimStatement> reasons = [.. Contradictions(check)];
        var verdict = ClaimVerdict.Impossible;
        if (reasons.Count == 0)
        {
            verdict = check.Full?.IsFeasible == true ? ClaimVerdict.Feasible : ClaimVerdict.NotExcluded;
            reasons.Add(WhyNot(check, verdict, lacksRegistered));
        }

        return check with
        {
            Verdict = verdict, ReasonTexts = reasons, PremiseTexts = premises, ArithmeticTexts = arithmetic,
        };
    }

    private static IEnumerable<ClaimStatement> Contradictions(ClaimCheck check)
    {
        if (check.Coverage.IsBeyondAll) yield return ClaimStatement.Of(ClaimTexts.BeyondAll);
        var all = check.Others is { } others ? check.Counts.Append(others) : check.Counts;
        foreach (var count in all)
        {
            if (count.Shortfall > 0)
            {
                object name = count == check.Others ? ClaimTexts.Others : count.Name;
                yield return ClaimStatement.Of(
                    ClaimTexts.Short, name, count.Claimed, count.Possible.Low, count.Shortfall,
                    count.FewestFalseSheets);
            }

            if (count.Excess > 0)
            {
                yield return ClaimStatement.Of(
                    ClaimTexts.Above, count.Name, count.Claimed, count.Possible.High, count.Excess);
            }
        }

        if (check.Full is { TotalExcess: > 0 } full)
        {
            yield return ClaimStatement.Of(ClaimTexts.Excess, full.TotalIncrement, full.Capacity, full.TotalExcess);
        }

        if (check.Margin is { IsPossible: false } margin)
        {
            yield return ClaimStatement.Of(
                ClaimTexts.MarginOut, margin.First, margin.Second, margin.Claimed, Ends(margin.Possible));
        }

        bool isLow = check.StatesValid && check.Valid.Shortfall > 0;
        if (isLow || check.Valid.Excess > 0)
        {
            yield return ClaimStatement.Of(ClaimTexts.ValidOut, check.Valid.Claimed, Ends(check.Valid.Possible));
        }
    }

    private static ClaimStatement WhyNot(ClaimCheck check, ClaimVerdict verdict, bool lacksRegistered) =>
        ClaimStatement.Of(verdict == ClaimVerdict.Feasible ? ClaimTexts.Holds
        : lacksRegistered ? ClaimTexts.NoRegistered
        : check.Coverage is { IsAll: false, Stations: not null, StationsInAll: null } ? ClaimTexts.NoStations
        : check.Capacity is null ? ClaimTexts.NoCapacity
        : ClaimTexts.NecessaryOnly);

    private static string Ends(CountRange range) => range.ToString();
}
