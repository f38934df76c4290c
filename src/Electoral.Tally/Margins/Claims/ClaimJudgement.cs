namespace Electoral.Tally;

/// <summary>Derives a verdict with its reasons from the bounds.</summary>
internal static class ClaimJudgement
{
    public static ClaimCheck Judge(
        ClaimCheck check, IReadOnlyList<ReportStatement> own, IReadOnlyList<ReportStatement> premises,
        IReadOnlyList<ReportStatement> arithmetic, bool lacksRegistered)
    {
        List<ReportStatement> reasons = [.. own, .. Contradictions(check)];
        var verdict = ClaimVerdict.Impossible;
        if (reasons.Count == 0)
        {
            verdict = check.Full?.IsFeasible == true ? ClaimVerdict.Feasible : ClaimVerdict.NotExcluded;
            reasons.Add(WhyNot(check, verdict, lacksRegistered));
        }

        return check with
        {
            Verdict = verdict,
            ContradictsItself = own.Count > 0,
            Reasons = reasons,
            Premises = premises,
            Arithmetic = arithmetic,
        };
    }

    private static IEnumerable<ReportStatement> Contradictions(ClaimCheck check)
    {
        foreach (var beyond in Beyond(check.Coverage)) yield return beyond;
        foreach (var count in check.Judged)
        {
            object name = NameOf(count, check);
            if (count.Shortfall > 0)
            {
                yield return new(
                    "shortfall", ClaimTexts.Short.Of(count.FewestFalseSheets), name, count.Claimed, count.Possible.Low,
                    count.Shortfall, count.FewestFalseSheets);
            }

            if (count.Excess > 0)
            {
                yield return new(
                    "excess", ClaimTexts.Above, name, count.Claimed, count.Possible.High, count.Excess);
            }
        }

        if (check.Full is { TotalExcess: > 0 } full)
        {
            yield return new(
                "excess-in-all", check.MissingStations == 0 ? ClaimTexts.ExcessOfNothing : ClaimTexts.Excess,
                full.Increment, full.Capacity, full.Increment - full.Capacity);
        }

        // Of all stations the counts say everything: no difference of two can be out of range where they fit.
        if (check is { Full: null, Margin: { IsPossible: false } margin })
        {
            yield return new(
                "margin-out-of-range", ClaimTexts.MarginOut, margin.First, margin.Second, margin.Claimed,
                margin.Possible);
        }

        bool isLow = check.StatesValid && check.Valid.Shortfall > 0;
        bool isSaidAlready = check.Full is not null && check.Claim.Valid is null;
        if (!isSaidAlready && (isLow || check.Valid.Excess > 0))
        {
            yield return new("valid-out-of-range", ClaimTexts.ValidOut, check.Valid.Claimed, check.Valid.Possible);
        }
    }

    private static IEnumerable<ReportStatement> Beyond(ClaimCoverage coverage)
    {
        if (coverage.Stations > coverage.StationsInAll)
        {
            yield return new("beyond-all", ClaimTexts.CoversStations, coverage.Stations, coverage.StationsInAll);
        }

        if (coverage.Registered?.Low > coverage.RegisteredInAll)
        {
            yield return new(
                "beyond-all", ClaimTexts.CoversRegistered, coverage.Registered.Value.Low, coverage.RegisteredInAll);
        }
    }

    private static object NameOf(ClaimedCount count, ClaimCheck check) =>
        ReferenceEquals(count, check.Others) ? new ReportStatement("others", ClaimTexts.Others)
        : ReferenceEquals(count, check.Invalid) ? new ReportStatement("invalid-votes", ClaimTexts.Invalid)
        : ReferenceEquals(count, check.Ballots) ? new ReportStatement("ballots-cast", ClaimTexts.Ballots)
        : count.Name;

    private static ReportStatement WhyNot(ClaimCheck check, ClaimVerdict verdict, bool lacksRegistered)
    {
        if (verdict == ClaimVerdict.Feasible)
        {
            return new("fits", check.MissingStations == 0 ? ClaimTexts.HoldsComplete : ClaimTexts.Holds);
        }

        if (check is { Capacity: null, Against.Count: > 0 })
        {
            return new("frame-in-doubt", ClaimTexts.FrameInDoubt, new StatementList(check.Against));
        }

        if (lacksRegistered) return new("registered-unknown", ClaimTexts.NoRegistered);
        return check.Coverage is { IsAll: false, Stations: not null, StationsInAll: null }
            ? new("stations-unknown", ClaimTexts.NoStations)
            : check.Capacity is null
                ? new("no-capacity", ClaimTexts.NoCapacity)
                : new("necessary-only", ClaimTexts.NecessaryOnly);
    }
}
