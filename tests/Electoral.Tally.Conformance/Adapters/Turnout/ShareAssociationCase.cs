namespace Electoral.Tally.Conformance.Cases;

internal static class ShareAssociationCase
{
    public static Findings Run(GoldenCase golden)
    {
        var found = TurnoutShareAssociation.Of(
            golden.Ints("registered"), golden.Ints("ballots"), golden.Ints("votes"))!;
        return new()
        {
            ["pearson"] = found.Pearson,
            ["pearson_t"] = found.PearsonT,
            ["pearson_p"] = found.PearsonPValue.Value,
            ["pearson_ci95"] = new[] { found.PearsonInterval!.Value.Low, found.PearsonInterval.Value.High },
            ["spearman"] = found.Spearman,
            ["kendall_tau_b"] = found.KendallTauB,
            ["ols_slope_share_on_turnout"] = found.Slope.Value,
            ["ols_slope_se"] = found.Slope.StandardError,
            ["ols_slope_p"] = found.Slope.PValueAgainst()!.Value.Value,
            ["sobyanin_sukhovolsky"] = found.SobyaninSukhovolsky.Value,
            ["electorate_share_slope"] = found.VotesPerElector.Value,
            ["electorate_share_intercept"] = found.VotesPerElectorIntercept,
            ["electorate_share_slope_weighted_by_registered"] = found.VotesPerElectorWeighted,
            ["mean_share"] = found.MeanShare,
        };
    }
}
