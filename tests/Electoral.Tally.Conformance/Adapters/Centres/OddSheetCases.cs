using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Stations of one centre under a log-normal dispersion, with odd ones among them.</summary>
internal static class OddSheetCases
{
    /// <summary>Any point of the lattice, and any bound that a share above is asked of.</summary>
    public static Findings Weights(GoldenCase golden)
    {
        var spread = new FittedSpread(0, DispersionLaw.LogNormal, golden.Double("m"), golden.Double("s"));
        double[] values = [.. DispersionLattice.Values], weights = [.. spread.Weights];
        var findings = new Findings
        {
            ["rho_first"] = values[0],
            ["rho_last"] = values[^1],
            ["mean_rho"] = spread.Mean,
        };
        for (int index = 0; index < values.Length; index++)
        {
            findings[$"rho_{index}"] = values[index];
            findings[$"w_{index}"] = weights[index];
        }

        const string Above = "share_above_";
        foreach (var asked in golden.Expected.EnumerateObject())
        {
            if (!asked.Name.StartsWith(Above, StringComparison.Ordinal)) continue;
            findings[asked.Name] = spread.ShareAbove(Bound(asked.Name[Above.Length..]));
        }

        return findings;
    }

    public static Findings Comparison(GoldenCase golden)
    {
        int[] votes = golden.Ints("votes"), totals = golden.Ints("totals");
        double rho = golden.Double("rho_hat");
        var whole = new StationPool();
        for (int station = 0; station < votes.Length; station++) whole = whole.With(votes[station], totals[station]);
        double share = (double)whole.Votes / whole.Total;
        var before = new StationPool();
        List<StationComparison> withBefore = [], withRest = [];
        for (int station = 0; station < votes.Length; station++)
        {
            if (before.Stations > 0) withBefore.Add(Of(before));
            before = before.With(votes[station], totals[station]);
            withRest.Add(Of(whole.Without(votes[station], totals[station])));

            StationComparison Of(StationPool others) =>
                StationComparison.Of(votes[station], totals[station], others, share, rho, 0.5);
        }

        return new() { ["before"] = Columns(withBefore), ["rest"] = Columns(withRest) };
    }

    public static Findings Posterior(GoldenCase golden)
    {
        var spread = new FittedSpread(
            golden.Double("rho_hat"), DispersionLaw.LogNormal, golden.Double("m"), golden.Double("s"));
        double[] score = golden.Doubles("score"), gamma = golden.Doubles("gamma"), flat = golden.Doubles("f1");
        double share = golden.Double("eps");
        double[] own = [.. score.Zip(gamma, spread.LogDensity)];
        double[] posterior = Posteriors(spread, score, gamma, flat, share);
        return new()
        {
            ["f0"] = own.Select(Math.Exp),
            ["posterior"] = posterior,
            ["ln_p"] = score.Zip(gamma, spread.LogTail),
            ["log_likelihood"] = own.Zip(flat).Sum(
                one => Math.Log((1 - share) * Math.Exp(one.First) + share * one.Second)),
            ["listed"] = FalseShareRule.CountOf(posterior),
        };
    }

    public static Findings Fit(GoldenCase golden)
    {
        double[] score = golden.Doubles("score"), gamma = golden.Doubles("gamma"), flat = golden.Doubles("f1");
        var fit = SpreadFit.Of(score, gamma, flat, golden.Double("rho_hat"), 1, CancellationToken.None);
        double share = fit.Ratio == 0 ? 0 : fit.Share;
        double[] posterior = Posteriors(fit.With, score, gamma, flat, share);
        return new()
        {
            ["ln_likelihood_null"] = fit.LogLikelihoodWithout,
            ["ln_likelihood"] = fit.LogLikelihood,
            ["lr"] = fit.Ratio,
            ["p"] = Math.Exp(fit.LogPValue),
            ["ln_p"] = fit.LogPValue,
            ["eps"] = share,
            ["m"] = fit.With.Middle,
            ["s"] = fit.With.Shape,
            ["m_null"] = fit.Without.Middle,
            ["s_null"] = fit.Without.Shape,
            ["mean_rho"] = fit.With.Mean,
            ["posterior_above_half"] = posterior.Count(one => one > 0.5),
        };
    }

    private static double[] Posteriors(
        FittedSpread spread, double[] score, double[] gamma, double[] flat, double share)
    {
        if (share == 0) return new double[score.Length];
        return [.. score.Select((h, i) =>
        {
            double logOdds = spread.LogOdds(h, gamma[i], flat[i], share);
            return 1 / (1 + Math.Exp(-logOdds));
        })];
    }

    private static Findings Columns(List<StationComparison> compared) => new()
    {
        ["score"] = compared.Select(one => one.Score),
        ["gamma"] = compared.Select(one => one.Gamma),
        ["f1"] = compared.Select(one => one.Flat),
    };

    // "0_01" is 0.01.
    private static double Bound(string digits) => double.Parse(
        digits.Replace('_', '.'), System.Globalization.CultureInfo.InvariantCulture);
}
