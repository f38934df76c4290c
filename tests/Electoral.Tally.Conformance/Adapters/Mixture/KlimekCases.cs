using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>The recipe of Klimek et al. (2012).</summary>
internal static class KlimekCases
{
    public static Findings Start(GoldenCase golden)
    {
        var (start, observed) = StationsOf(golden);
        return new()
        {
            ["turnout"] = start.Turnout,
            ["turnout_spread"] = start.TurnoutSpread,
            ["share"] = start.Share,
            ["share_spread"] = start.ShareSpread,
            ["theta"] = start.Theta,
            ["histogram"] = observed,
        };
    }

    public static Findings Histograms(GoldenCase golden)
    {
        var start = new KlimekStart(
            golden.Double("turnout"), golden.Double("turnout_spread"), golden.Double("share"),
            golden.Double("share_spread"), golden.Double("theta"));
        double alpha = golden.Double("alpha");
        double[] clean = KlimekHistograms.Clean(start), incremental = KlimekHistograms.Incremental(start, alpha);
        double[] extreme = KlimekHistograms.Extreme(start, alpha);
        int[] bins = golden.Ints("bins");
        return new()
        {
            ["clean"] = bins.Select(bin => clean[bin]),
            ["incremental"] = bins.Select(bin => incremental[bin]),
            ["extreme"] = bins.Select(bin => extreme[bin]),
            ["sums"] = new[] { clean.Sum(), incremental.Sum(), extreme.Sum() },
        };
    }

    public static Findings Objective(GoldenCase golden)
    {
        var (start, observed) = StationsOf(golden);
        var objective = new KlimekObjective(observed, start, golden.Double("alpha"));
        var (incremental, extreme, least) = objective.Least();
        return new()
        {
            ["objective"] = golden.Items("f").Select(pair => GoldenCase.Doubles(pair))
                .Select(pair => objective.At(pair[0], pair[1])),
            ["least"] = least,
            ["f_i"] = incremental,
            ["f_e"] = extreme,
        };
    }

    public static Findings Fit(GoldenCase golden)
    {
        var (start, observed) = StationsOf(golden);
        var found = KlimekSearch.Of(observed, start, CancellationToken.None);
        return new()
        {
            ["f_i"] = found.Incremental,
            ["f_e"] = found.Extreme,
            ["alpha"] = found.Alpha,
            ["objective"] = found.Distance,
        };
    }

    private static (KlimekStart Start, double[] Observed) StationsOf(GoldenCase golden)
    {
        var data = MixtureData.Of(golden, "group");
        return (
            KlimekStart.Of(data.Registered, data.Ballots, data.Usable.Votes),
            KlimekHistograms.Observed(data.Ballots, data.Usable.Votes));
    }
}
