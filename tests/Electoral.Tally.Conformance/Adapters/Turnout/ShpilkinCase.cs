namespace Electoral.Tally.Conformance.Cases;

internal static class ShpilkinCase
{
    public static Findings Run(GoldenCase golden)
    {
        var estimate = ShpilkinEstimate.Of(
            golden.Ints("registered"), golden.Ints("ballots"), golden.Ints("leader"), golden.Ints("others"),
            golden.Double("clean_low"), golden.Double("clean_high"))!;
        return new()
        {
            ["ratio"] = estimate.Ratio,
            ["anomalous_signed"] = estimate.AnomalousSigned,
            ["anomalous_positive_part"] = estimate.AnomalousPositivePart,
            ["leader_total"] = estimate.LeaderTotal,
            ["leader_corrected"] = estimate.LeaderCorrected,
            ["share_official"] = estimate.ShareOfficial,
            ["share_corrected"] = estimate.ShareCorrected,
        };
    }
}
