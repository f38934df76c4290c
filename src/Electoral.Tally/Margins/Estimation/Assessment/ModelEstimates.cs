using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The methods that predict outstanding votes: hierarchical ratio, empirical Bayes, beta-binomial.</summary>
internal static class ModelEstimates
{
    // Above this variance, in votes squared, the beta distribution stands for the beta-binomial one.
    private const double LargeVariance = 1e8;

    /// <summary>From the finest level up, then without it, and so on: how the answer moves with the detail.</summary>
    public static IEnumerable<MethodEstimate> Hierarchical(EstimationTask task)
    {
        var frame = task.Coverage.Frame;
        if (frame.Roll is null) return [NoHierarchy(task.Level, new("not-listed", EstimateTexts.NotListed))];
        if (task.Options.PredictionLevels is { } names)
        {
            return [Hierarchical(task, [.. names.Select(frame.Units.Level).Where(level => level.Depth > 0)])];
        }

        UnitLevel[] levels = [.. frame.Units.Levels.Reverse()];
        int chains = Math.Max(1, levels.Count(level => frame.Units.UnitsAt(level).Count > 1));
        return Enumerable.Range(0, chains).Select(first => Hierarchical(task, levels[first..])).ToArray();
    }

    private static MethodEstimate Hierarchical(EstimationTask task, UnitLevel[] levels)
    {
        task.Cancellation.ThrowIfCancellationRequested();
        if (task.WhyNotWhole is { } unread) return NoHierarchy(task.Level, unread);
        var prediction = HierarchicalPredictor.Of(task.Coverage, levels, 1);
        double lead = task.Leader.Selections.Sum(line => prediction.Votes[line])
            - task.Rival.Selections.Sum(line => prediction.Votes[line]);
        if (prediction.Valid == 0 || prediction.UnservedStations > 0)
        {
            var reason = new ReportStatement("no-registered-of-strata", DesignTexts.NoRegisteredOfStrata);
            return NoHierarchy(prediction.Levels, reason);
        }

        return new()
        {
            Method = EstimationMethod.HierarchicalRatio,
            Level = prediction.Levels,
            MarginShare = lead / prediction.Valid,
            Lead = lead,
            Assumption = IntervalAssumption.MissingAtRandomWithinStratum,
            Premise = LikeUnit,
        };
    }

    private static ReportStatement LikeUnit { get; } = new("like-their-unit", EstimateTexts.LikeUnit);

    private static MethodEstimate NoHierarchy(string level, ReportStatement reason) => EstimationTask.None(
        EstimationMethod.HierarchicalRatio, level, IntervalAssumption.MissingAtRandomWithinStratum, LikeUnit, reason);

    public static MethodEstimate EmpiricalBayes(EstimationTask task)
    {
        var premise = new ReportStatement("like-other-areas", EstimateTexts.LikeAreas, task.Level);
        var reason = WhyNot(task);
        if (reason is not null) return None(reason);
        var areas = task.Sample!.Areas(task.Margin, LinearCount.Valid);
        var known = Array.FindAll(areas, area => area.Variance > 0 && double.IsFinite(area.Variance));
        if (known.Length < 2) return None(new("few-areas", EstimateTexts.FewAreas));
        double[]? before = null;
        if (task.Options.Baseline is { } baseline)
        {
            before = BaselineShares.Of(task, baseline, areas, out long lacking);
            if (before is null) return None(new("baseline-lacks", EstimateTexts.BaselineLacks, lacking));
        }

        double Before(AreaFigures area) => before is null ? 0 : before[Array.IndexOf(areas, area)];
        var shrunk = NormalShrinkage.Of(
            [.. known.Select(area => area.Share - Before(area))], [.. known.Select(area => area.Variance)]);
        double lead = 0, valid = 0, variance = 0, levelWeight = 0;
        foreach (var area in areas)
        {
            // An area whose stations do not differ keeps its own share.
            var own = area.Variance > 0
                ? shrunk.PredictionOf(area.Share - Before(area), area.Variance)
                : new ShrunkEstimate(area.Share - Before(area), 0, 1);
            double weight = area.Outstanding, level = 1 - own.Kept;
            lead += area.Lead + weight * (own.Value + Before(area));
            valid += area.Votes + weight;
            levelWeight += weight * level;
            double mean = level * shrunk.StandardErrorOfMean;
            variance += weight * weight
                * (own.StandardError * own.StandardError - mean * mean + area.VarianceOfMissing);
        }

        // The error of the common level is the same in every area.
        variance += Math.Pow(levelWeight * shrunk.StandardErrorOfMean, 2);
        var margin = Estimate.Of(
            lead / valid, variance / (valid * valid), variance / (valid * valid), null,
            task.Options.Sample with { Assumption = IntervalAssumption.ModelOrPrior }, "empirical Bayes");
        return Made(task, EstimationMethod.EmpiricalBayes, lead, margin, premise);

        MethodEstimate None(ReportStatement why) => EstimationTask.None(
            EstimationMethod.EmpiricalBayes, task.Level, IntervalAssumption.ModelOrPrior, premise, why);
    }

    public static MethodEstimate BetaBinomial(EstimationTask task)
    {
        var premise = new ReportStatement("like-prior", EstimateTexts.LikePrior);
        var reason = WhyNot(task);
        if (reason is not null) return None(reason);
        var areas = task.Sample!.Areas(task.Margin, task.LeaderVotes + task.RivalVotes);
        double valid = task.Sample.Areas(task.Margin, LinearCount.Valid).Sum(area => area.Votes + area.Outstanding);
        double missing = areas.Sum(area => area.Outstanding), collected = areas.Sum(area => area.Lead);
        // The share of the two in the missing stations of all strata, and its variance: that of the level of each
        // stratum, and that of the mean of its missing stations around it. The lead over the two is 2 p - 1.
        double share = (1 + areas.Sum(area => area.Outstanding * area.Share) / missing) / 2;
        double error = Math.Sqrt(areas.Sum(area => area.Outstanding == 0 ? 0
            : Math.Pow(area.Outstanding / missing, 2) * (area.Variance + area.VarianceOfMissing))) / 2;
        if (!(missing > 0 && error > 0 && error * error < share * (1 - share))) return None(NoShare());
        var (alpha, beta) = BetaPrior.FromEstimate(share, error);
        long outstanding = (long)Math.Round(missing);
        var (low, high) = Ends(outstanding, alpha, beta, task.Options.Sample.Confidence, out double variance);
        double lead = collected + 2 * share * outstanding - outstanding;
        var margin = new Estimate
        {
            Value = lead / valid,
            StandardError = 2 * Math.Sqrt(variance) / valid,
            Interval = new(
                (collected + 2 * low - outstanding) / valid, (collected + 2 * high - outstanding) / valid,
                task.Options.Sample.Confidence, IntervalAssumption.ModelOrPrior, "beta-binomial"),
        };
        return Made(task, EstimationMethod.BetaBinomial, lead, margin, premise);

        MethodEstimate None(ReportStatement why) => EstimationTask.None(
            EstimationMethod.BetaBinomial, task.Level, IntervalAssumption.ModelOrPrior, premise, why);
    }

    private static (double Low, double High) Ends(
        long outstanding, double alpha, double beta, double confidence, out double variance)
    {
        double size = alpha + beta, tail = Confidence.Alpha(confidence) / 2;
        variance = outstanding * (alpha / size) * (beta / size) * ((size + outstanding) / (size + 1));
        if (variance < LargeVariance)
        {
            var exact = BetaBinomialPrediction.Of(outstanding, alpha, beta, confidence);
            return (exact.Interval.Low, exact.Interval.High);
        }

        return (
            outstanding * BetaDistribution.Quantile(tail, alpha, beta),
            outstanding * BetaDistribution.Quantile(1 - tail, alpha, beta));
    }

    private static ReportStatement NoShare() => new("no-share", EstimateTexts.NoShare);

    private static ReportStatement? WhyNot(EstimationTask task) =>
        task.Sample is null ? task.WhyNoSample : task.Sample.WhyNoValid() ?? task.Sample.WhyNoRegistered();

    private static MethodEstimate Made(
        EstimationTask task, EstimationMethod method, double lead, Estimate margin, ReportStatement premise) => new()
        {
            Method = method,
            Level = task.Level,
            MarginShare = margin.Value,
            Lead = lead,
            Margin = margin,
            Assumption = margin.Interval.Assumption,
            Premise = premise,
        };
}
