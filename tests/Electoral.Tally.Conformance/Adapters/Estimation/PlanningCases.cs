namespace Electoral.Tally.Conformance.Cases;

/// <summary>How many stations to draw.</summary>
internal static class PlanningCases
{
    public static Findings Detect(GoldenCase golden)
    {
        long stations = golden.Long("stations"), bad = golden.Long("badStations");
        return new()
        {
            ["probDetectAtLeastOne"] = Detection.Probability(stations, bad, golden.Long("sample")),
            ["minSampleForConfidence"] = Detection.FewestStations(stations, bad, golden.Double("confidence", 0.95)),
        };
    }

    public static Findings Voters(GoldenCase golden)
    {
        var (voters, rounded, stations) = VoterSampleSize.Of(
            golden.Double("p"), golden.Double("error"), golden.Double("z"), golden.Long("populationVoters"),
            golden.Double("votersPerStation"));
        return new() { ["voters"] = voters, ["votersCeil"] = rounded, ["stationsCeil"] = stations };
    }

    public static Findings Stratified(GoldenCase golden)
    {
        long[] stations = golden.Longs("stations");
        double[] deviations = golden.Doubles("sd");
        double error = golden.Double("error"), z = golden.Double("z");
        var plan = new SamplePlan(stations.Select(
            (count, h) => new StratumPlan(Numbered.Name(h), count, deviations[h])));
        var proportional = plan.Proportional(golden.Long("allocate"));
        var neyman = plan.Neyman(golden.Long("allocate"));
        return new()
        {
            ["nProportional"] = plan.ProportionalSize(error, z),
            ["nNeyman"] = plan.NeymanSize(error, z),
            ["proportionalReal"] = proportional.Exact,
            ["proportionalInt"] = proportional.Stations,
            ["neymanReal"] = neyman.Exact,
            ["neymanInt"] = neyman.Stations,
            ["seWithProportionalInt"] = proportional.StandardError,
            ["seWithNeymanInt"] = neyman.StandardError,
        };
    }
}
