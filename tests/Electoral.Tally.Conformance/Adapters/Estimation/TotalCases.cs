namespace Electoral.Tally.Conformance.Cases;

/// <summary>Totals of a stratified sample.</summary>
internal static class TotalCases
{
    private static readonly string[] Every = ["A", "B", "C", "margin", "valid"];

    public static Findings Expansion(GoldenCase golden)
    {
        var sample = SampleSet.Of(golden).Sample(Certain);
        string[] names = [.. golden.Items("variables").Select(name => name.GetString()!)];
        Findings Each(Func<Estimate, double?> figure) =>
            Of(names, name => figure(sample.Total(SampleSet.Named(name))));
        return new()
        {
            ["total"] = Each(total => total.Value),
            ["se"] = Each(total => total.StandardError),
            ["covAB"] = sample.Covariance(LinearCount.Votes("A"), LinearCount.Votes("B")),
            ["df"] = sample.DegreesOfFreedom,
            ["seNoFpc"] = Each(total => total.StandardErrorWithoutCorrection),
        };
    }

    public static Findings CombinedRatio(GoldenCase golden)
    {
        var sample = SampleSet.Of(golden).Sample(Certain);
        return new()
        {
            ["auxTotal"] = sample.Registered,
            ["byVariable"] = Of(Every, name => Figures(sample.CombinedRatioTotal(SampleSet.Named(name)))),
            ["df"] = sample.DegreesOfFreedom,
        };
    }

    public static Findings SeparateRatio(GoldenCase golden)
    {
        var set = SampleSet.Of(golden);
        var sample = set.Sample(Certain);
        return new()
        {
            ["auxTotals"] = Of(set.Strata, name => sample.Strata.Single(stratum => stratum.Name == name).Registered),
            ["byVariable"] = Of(Every, name => Figures(sample.SeparateRatioTotal(SampleSet.Named(name)))),
            ["df"] = sample.DegreesOfFreedom,
        };
    }

    public static Findings PostStratified(GoldenCase golden)
    {
        var set = SampleSet.Of(golden);
        var sample = set.Sample(Certain);
        var simple = set.Sample(new() { Strata = StratumSource.Whole });
        Findings Each(Func<LinearCount, Estimate> total, Func<Estimate, double?> figure) =>
            Of(Every, name => figure(total(SampleSet.Named(name))));
        var mean = sample.PostStratifiedMean(LinearCount.Votes("A"));
        var share = sample.PostStratifiedRatio(LinearCount.Votes("A"), LinearCount.Valid);
        var margin = sample.PostStratifiedRatio(SampleSet.Margin, LinearCount.Valid);
        return new()
        {
            ["populationSize"] = sample.Units,
            ["total"] = Each(sample.PostStratifiedTotal, total => total.Value),
            ["se"] = Each(sample.PostStratifiedTotal, total => total.StandardError),
            ["meanA"] = mean.Value,
            ["meanASe"] = mean.StandardError,
            ["ratioAvalid"] = share.Value,
            ["ratioAvalidSe"] = share.StandardError,
            ["ratioMarginValid"] = margin.Value,
            ["ratioMarginValidSe"] = margin.StandardError,
            ["df"] = margin.DegreesOfFreedom,
            ["srsTotal"] = Each(simple.Total, total => total.Value),
            ["srsSe"] = Each(simple.Total, total => total.StandardError),
        };
    }

    public static Findings Greg(GoldenCase golden)
    {
        var set = SampleSet.Of(golden);
        var sample = set.Sample(Certain);
        var margin = sample.GregRatio(SampleSet.Margin, LinearCount.Valid);
        var weights = sample.Rows.Zip(sample.GregWeights()).ToDictionary(
            pair => pair.First.Code, pair => pair.Second, StringComparer.Ordinal);
        return new()
        {
            ["population"] = new Findings { ["stations"] = sample.Units, ["registered"] = sample.Registered },
            ["total"] = Of(Every, name => sample.GregTotal(SampleSet.Named(name)).Value),
            ["se"] = Of(Every, name => sample.GregTotal(SampleSet.Named(name)).StandardError),
            ["ratioMarginValid"] = margin.Value,
            ["ratioMarginValidSe"] = margin.StandardError,
            ["weights"] = set.Ids.Select(id => weights[id]),
        };
    }

    private static SampleOptions Certain { get; } = new() { SingleStations = SingleStationPolicy.Certainty };

    private static Findings Figures(Estimate estimate) =>
        new() { ["total"] = estimate.Value, ["se"] = estimate.StandardError };

    private static Findings Of(IEnumerable<string> names, Func<string, object?> value)
    {
        var findings = new Findings();
        foreach (string name in names) findings[name] = value(name);
        return findings;
    }
}
