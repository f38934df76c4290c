namespace Electoral.Tally.Evaluation;

/// <summary>The estimates of one replicate, all of the lead over valid votes.</summary>
internal static class Estimators
{
    private static readonly EstimationMethod[] Methods =
    [
        EstimationMethod.CombinedRatio, EstimationMethod.SeparateRatio, EstimationMethod.PostStratified,
        EstimationMethod.Regression, EstimationMethod.Jackknife, EstimationMethod.EmpiricalBayes,
        EstimationMethod.BetaBinomial,
    ];

    public static IEnumerable<(string Name, double Value, double Low, double High)> Of(
        Population population, TallyTable sheets)
    {
        var single = new SampleOptions { MaxDegreeOfParallelism = 1 };
        var assessment = sheets.AssessMargin(population.Frame, new() { MaxDegreeOfParallelism = 1 });
        bool isLeader = assessment.Bounds.Leader.Candidate.Id == population.Leader;
        var estimates = assessment.Estimate(new()
        {
            MaxDegreeOfParallelism = 1,
            Bootstrap = new() { Replicates = 2 },
        })!;
        foreach (var method in Methods)
        {
            // The leader of a small sample may be the other one: the lead is then turned around.
            var margin = estimates[method].Margin!;
            var ends = margin.Interval;
            yield return isLeader
                ? (NameOf(method), margin.Value, ends.Low, ends.High)
                : (NameOf(method), -margin.Value, -ends.High, -ends.Low);
        }

        var lead = LinearCount.Votes(population.Leader) - LinearCount.Votes(population.Rival);
        var total = sheets.SampleFrom(population.Frame, single).Total(lead);
        double scale = population.Margin / population.Lead;
        yield return (
            "expansion, in votes", scale * total.Value, scale * total.Interval.Low, scale * total.Interval.High);
        var whole = sheets.SampleFrom(population.Frame, single with { Strata = StratumSource.Whole });
        var naive = whole.CombinedRatio(lead, LinearCount.Valid);
        yield return ("ratio without strata", naive.Value, naive.Interval.Low, naive.Interval.High);
        var bound = assessment.Bounds.Between(population.Leader, population.Rival);
        var (low, high) = (bound.LeadShareMin!.Value, bound.LeadShareMax!.Value);
        yield return ("bound", (low + high) / 2, low, high);
    }

    private static string NameOf(EstimationMethod method) => method switch
    {
        EstimationMethod.CombinedRatio => "combined ratio",
        EstimationMethod.SeparateRatio => "separate ratio",
        EstimationMethod.PostStratified => "post-stratified",
        EstimationMethod.Regression => "regression",
        EstimationMethod.Jackknife => "jackknife",
        EstimationMethod.EmpiricalBayes => "empirical Bayes",
        _ => "beta-binomial",
    };
}
