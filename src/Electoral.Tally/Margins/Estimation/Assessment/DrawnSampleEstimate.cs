namespace Electoral.Tally;

/// <summary>
/// The lead from a drawn sample of which some stations did not report: bounds for those, chance for the draw.
/// </summary>
/// <remarks>
/// Every drawn station that did not report gives all of its registered voters to the rival, then to the leader; both
/// completed samples give a combined ratio with its standard error, and Imbens and Manski's interval goes around them.
/// </remarks>
internal static class DrawnSampleEstimate
{
    private static ReportStatement? WhyNotDrawn(SheetFrame drawn) => drawn.UnreadRows is > 0 and var unread
        ? new(Contradiction.RowsNotRead, TableTexts.NotRead.Of(unread), unread)
        : null;

    private static readonly ReportStatement Premise = new("draw-only", EstimateTexts.DrawOnly);

    public static MethodEstimate Of(EstimationTask task)
    {
        if (task.Options.DrawnSample is not { } drawn) return None(task, new("no-draw", EstimateTexts.NoDraw));
        var arrived = task.Coverage.Collected;
        var reach = arrived.AssessCoverage(SheetFrame.OfStations(drawn));
        if ((task.WhyNotWhole ?? WhyNotDrawn(reach.Frame)) is { } unread) return None(task, unread);
        if (reach.MissingStations.Any(station => station.Registered is null))
        {
            return None(task, new("no-capacity", EstimateTexts.NoCapacity));
        }

        var low = Completed(task, reach, task.Rival);
        var high = Completed(task, reach, task.Leader);
        if (low is null || high is null) return None(task, task.WhyNoSample ?? new("no-sheets", DesignTexts.NoSheets));
        var found = ImbensManski.Of(
            Math.Min(low.Value, high.Value), high.Value, low.StandardError, high.StandardError,
            task.Options.Sample.Confidence);
        double middle = (low.Value + high.Value) / 2;
        return new()
        {
            Method = EstimationMethod.ImbensManski,
            Level = task.Level,
            MarginShare = middle,
            Margin = new()
            {
                Value = middle,
                StandardError = Math.Max(low.StandardError, high.StandardError),
                Interval = found.Interval,
            },
            Assumption = found.Interval.Assumption,
            Premise = Premise,
        };
    }

    private static MethodEstimate None(EstimationTask task, ReportStatement reason) => EstimationTask.None(
        EstimationMethod.ImbensManski, task.Level, IntervalAssumption.StratifiedRandomSample, Premise, reason);

    /// <summary>The ratio of the sample in which one candidate gets everything that did not report.</summary>
    private static Estimate? Completed(EstimationTask task, Coverage reach, Candidate winner)
    {
        var contest = task.Coverage.Collected.Contest;
        string[] levels = [.. reach.Collected.Units.Levels.Select(level => level.Name), reach.Collected.SheetLevel];
        var builder = new TallyTable.Builder(contest, levels);
        foreach (var sheet in reach.Collected.Sheets()) builder.Add(sheet with { Valid = null, BallotsCast = null });
        foreach (var station in reach.MissingStations)
        {
            int?[] votes = [.. contest.Selections.Select(_ => (int?)0)];
            votes[winner.Selections[0]] = station.Registered;
            builder.Add(station.ToSheet() with
            {
                Votes = votes,
                Valid = null,
                BallotsCast = null,
                Blank = 0,
                Invalid = 0,
                Status = SheetStatus.Counted,
            });
        }

        var (sample, _) = StratifiedSample.Of(
            builder.Build().AssessCoverage(task.Coverage.Frame), task.Options.Sample, task.Cancellation);
        return sample is null || sample.WhyNoValid() is not null
            ? null
            : sample.CombinedRatio(task.Margin, LinearCount.AllVotes(contest));
    }
}
