namespace Electoral.Tally;

/// <summary>The lead from an earlier election: each missing station by the change of the collected ones.</summary>
/// <remarks>
/// Collected stations with votes before are split by their index in the frame: every other one gives the median change,
/// the rest the widths. The ends add up the ends of all stations, each with half of what the confidence leaves for
/// either candidate: very wide.
/// </remarks>
internal static class ConformalEstimate
{
    private static readonly ReportStatement Premise = new("exchangeable", EstimateTexts.Exchangeable);

    public static MethodEstimate Of(EstimationTask task)
    {
        if (task.Options.Baseline is not { } baseline) return None(task, new("no-baseline", EstimateTexts.NoBaseline));
        if (task.Coverage.Match is not { } match) return None(task, new("not-listed", EstimateTexts.NotListed));
        if (task.WhyNotWhole is { } reason) return None(task, reason);
        int[] rowOf = RowsOf(task, baseline, match.States.Length);
        var (leader, rival) = (task.Leader.Selections, task.Rival.Selections);
        IReadOnlyList<int> all = [.. Enumerable.Range(0, baseline.Contest.Selections.Count)];
        long lacking = 0;
        for (int station = 0; station < rowOf.Length; station++)
        {
            bool isMissing = match.States[station] is StationState.Missing or StationState.Pending;
            lacking += isMissing && rowOf[station] < 0 ? 1 : 0;
        }

        if (lacking > 0) return None(task, new("baseline-lacks", EstimateTexts.BaselineLacks, lacking));
        double confidence = 1 - Confidence.Alpha(task.Options.Sample.Confidence) / 2;
        var first = Predicted(task, baseline, match, rowOf, leader, confidence);
        var second = Predicted(task, baseline, match, rowOf, rival, confidence);
        var valid = Predicted(task, baseline, match, rowOf, all, confidence);
        if (first is null || second is null || valid is null || valid.Value.Point <= 0)
        {
            return None(task, new("few-calibration", EstimateTexts.FewCalibration));
        }

        double lead = first.Value.Point - second.Value.Point, below = valid.Value.Point;
        var interval = new Interval(
            (first.Value.Low - second.Value.High) / below, (first.Value.High - second.Value.Low) / below,
            task.Options.Sample.Confidence, IntervalAssumption.ExchangeableWithBaseline, "split conformal, summed");
        return new()
        {
            Method = EstimationMethod.Conformal,
            Level = task.Coverage.Frame.Roll!.SheetLevel,
            MarginShare = lead / below,
            Lead = lead,
            Margin = new() { Value = lead / below, StandardError = 0, Interval = interval },
            Assumption = interval.Assumption,
            Premise = Premise,
        };
    }

    private static MethodEstimate None(EstimationTask task, ReportStatement reason) => EstimationTask.None(
        EstimationMethod.Conformal, task.Coverage.Frame.Roll?.SheetLevel ?? task.Level,
        IntervalAssumption.ExchangeableWithBaseline, Premise, reason);

    /// <summary>For each station of the frame the row of the earlier election, or -1.</summary>
    private static int[] RowsOf(EstimationTask task, TallyTable baseline, int stations)
    {
        int[] rows = new int[stations];
        rows.AsSpan().Fill(-1);
        int[] stationOf = StationMatching.Match(baseline, task.Coverage.Frame.Roll!);
        for (int row = 0; row < stationOf.Length; row++)
        {
            if (stationOf[row] >= 0) rows[stationOf[row]] = row;
        }

        return rows;
    }

    /// <summary>Collected votes, and the sums of predictions and of the ends of the missing stations.</summary>
    private static (double Point, double Low, double High)? Predicted(
        EstimationTask task, TallyTable baseline, StationMatch match, int[] rowOf, IReadOnlyList<int> lines,
        double confidence)
    {
        var known = new List<UnitResult>();
        double collected = 0;
        int[] stations = StationSampleFrame.StationsOf(task.Coverage);
        for (int row = 0; row < stations.Length; row++)
        {
            double result = Sum(task.Coverage.Collected, row, lines);
            collected += result;
            int before = rowOf[stations[row]];
            double votes = before < 0 ? 0 : Sum(baseline, before, lines);
            if (votes > 0) known.Add(new(votes, result));
        }

        UnitResult[] training = [.. known.Where((_, index) => index % 2 == 0)];
        UnitResult[] calibration = [.. known.Where((_, index) => index % 2 == 1)];
        if (training.Length == 0) return null;
        var conformal = SplitConformal.Of(training, calibration, confidence);
        if (double.IsInfinity(conformal.Width)) return null;
        var (point, low, high) = (collected, collected, collected);
        for (int station = 0; station < rowOf.Length; station++)
        {
            if (match.States[station] is not (StationState.Missing or StationState.Pending)) continue;
            double votes = Sum(baseline, rowOf[station], lines);
            var interval = conformal.IntervalOf(votes, seen: 0);
            point += Math.Max(0, conformal.Predict(votes));
            low += interval.Low;
            high += interval.High;
        }

        return (point, low, high);
    }

    private static double Sum(TallyTable table, int row, IReadOnlyList<int> lines)
    {
        double sum = 0;
        foreach (int line in lines) sum += table.Votes[line].Stored(row);
        return sum;
    }
}
