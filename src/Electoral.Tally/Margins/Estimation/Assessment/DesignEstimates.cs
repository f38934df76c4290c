namespace Electoral.Tally;

/// <summary>The methods that see the collected sheets as a sample within strata.</summary>
internal static class DesignEstimates
{
    public static IEnumerable<MethodEstimate> Of(EstimationTask task)
    {
        var (valid, margin) = (LinearCount.Valid, task.Margin);
        yield return One(EstimationMethod.Expansion, false, s => s.CombinedRatio(margin, valid), s => s.Total(margin));
        yield return One(
            EstimationMethod.CombinedRatio, false, s => s.CombinedRatio(margin, valid),
            s => s.WhyNoRegistered() is null ? s.CombinedRatioTotal(margin) : null);
        yield return One(
            EstimationMethod.SeparateRatio, true, s => s.SeparateRatio(margin, valid),
            s => s.SeparateRatioTotal(margin));
        yield return One(
            EstimationMethod.PostStratified, false, s => s.PostStratifiedRatio(margin, valid),
            s => s.PostStratifiedTotal(margin));
        yield return One(
            EstimationMethod.Regression, true, s => s.GregRatio(margin, valid), s => s.GregTotal(margin));
        yield return Clustered(task);
        yield return One(
            EstimationMethod.Jackknife, false, s => s.JackknifeRatio(margin, valid).Estimate, s => s.Total(margin));
        yield return One(
            EstimationMethod.Bootstrap, false,
            s => s.BootstrapRatio(margin, valid, task.Bootstrap, task.Cancellation).Estimate,
            s => s.Total(margin));

        MethodEstimate One(
            EstimationMethod method, bool needsRegistered, Func<StratifiedSample, Estimate> share,
            Func<StratifiedSample, Estimate?> lead) =>
            Made(
                task, task.Sample, task.WhyNoSample, method, task.Level, PremiseOf(task), needsRegistered, share, lead);
    }

    private static MethodEstimate Clustered(EstimationTask task)
    {
        var frame = task.Coverage.Frame;
        string? level = task.Options.Sample.ClusterLevel
            ?? (frame.Roll is not null && frame.Units.Levels.Count > 0 ? frame.Units.LowestLevel.Name : null);
        var premise = new ReportStatement("clusters-at-random", EstimateTexts.ClustersAtRandom, level ?? "centre");
        if (level is null)
        {
            return EstimationTask.None(
                EstimationMethod.ClusteredRatio, task.Level, task.Options.Sample.Assumption, premise,
                new("not-listed", EstimateTexts.NotListed));
        }

        // Clusters are inside strata: where the strata are as fine, the whole is the only stratum.
        var strata = task.Options.Sample.Strata ?? StratifiedSample.DefaultStrata(frame);
        bool areAsFine = strata.LevelName is string name
            && frame.Units.Level(level).Depth <= frame.Units.Level(name).Depth;
        var options = task.Options.Sample with
        {
            ClusterLevel = level,
            Strata = areAsFine ? StratumSource.Whole : strata,
        };
        var (sample, reason) = StratifiedSample.Of(task.Coverage, options, task.Cancellation);
        string by = $"{level}>{sample?.Level ?? task.Level}";
        return Made(
            task, sample, reason, EstimationMethod.ClusteredRatio, by, premise, false,
            s => s.CombinedRatio(task.Margin, LinearCount.Valid), s => s.Total(task.Margin));
    }

    private static MethodEstimate Made(
        EstimationTask task, StratifiedSample? sample, ReportStatement? why, EstimationMethod method, string level,
        ReportStatement premise, bool needsRegistered, Func<StratifiedSample, Estimate> share,
        Func<StratifiedSample, Estimate?> lead)
    {
        task.Cancellation.ThrowIfCancellationRequested();
        var assumption = task.Options.Sample.Assumption;
        var reason = sample is null ? why
            : sample.WhyNoValid()
            ?? (needsRegistered ? sample.WhyNoRegistered() : null)
            ?? (method == EstimationMethod.Regression ? sample.WhyNoRegression() : null);
        if (reason is not null) return EstimationTask.None(method, level, assumption, premise, reason);
        try
        {
            var margin = share(sample!);
            return new()
            {
                Method = method,
                Level = level,
                MarginShare = margin.Value,
                Margin = margin,
                Lead = lead(sample!)?.Value,
                Assumption = assumption,
                Premise = premise,
            };
        }
        catch (NotEstimableException failure)
        {
            // A replicate without the only stations with votes has no ratio: known only once it is drawn.
            return EstimationTask.None(method, level, assumption, premise, new("not-estimable", failure.Reason));
        }
    }

    public static ReportStatement PremiseOf(EstimationTask task) => task.WasDrawn
        ? new("drawn-at-random", EstimateTexts.Drawn, task.Level)
        : task.Level == UnitTree.RootLevelName
            ? new("missing-at-random", EstimateTexts.AtRandomAll)
            : new("missing-at-random", EstimateTexts.AtRandom, task.Level);
}
