namespace Electoral.Tally.Conformance.Cases;

internal static class GoodnessOfFitCase
{
    public static Findings Run(GoldenCase golden)
    {
        var fit = CountedDigits.Named(golden);
        double root = Math.Sqrt(fit.N);
        var findings = new Findings
        {
            ["n"] = fit.N,
            ["kuiper_V_sqrt_n"] = fit.Kuiper().Statistic * root,
            ["ks_D_sqrt_n"] = fit.KolmogorovSmirnov().Statistic * root,
            ["MAD"] = fit.MeanAbsoluteDeviation,
            ["ssd_percent"] = fit.SquaredPoints,
            ["cohen_w"] = fit.CohenW,
            ["dissimilarity_delta"] = fit.Dissimilarity,
            ["pi_star_mixture_index"] = fit.MixtureIndex,
            ["kl_nats"] = fit.KullbackLeibler,
            ["hellinger"] = fit.Hellinger,
            ["counts"] = fit.Counts.ToArray(),
        };
        findings["df"] = fit.Pearson().DegreesOfFreedom;
        findings["kuiper_V_morrow_scaled"] = fit.KuiperScaled;
        findings["chebyshev_m_star"] = fit.Chebyshev().Statistic * root;
        Add(findings, fit.KolmogorovSmirnov(), "ks_D", "ks_p_exact");
        Add(findings, fit.Chebyshev(), "chebyshev_D", "chebyshev_p_exact");
        Add(findings, fit.Pearson(), "pearson", "pearson_p");
        Add(findings, fit.LikelihoodRatio(), "G", "G_p");
        Add(findings, fit.CressieRead(), "cressie_read", "cressie_read_p");
        Add(findings, fit.FreemanTukey(), "freeman_tukey", "freeman_tukey_p");
        Add(findings, fit.Euclid(), "d_star_sq", "d_star_sq_p_weighted_chi2");
        Add(findings, fit.FreedmanWatson(), "U2_freedman", "U2_freedman_p_weighted_chi2");
        Add(findings, fit.CramerVonMises(), "W2_choulakian", "W2_p_weighted_chi2");
        Add(findings, fit.Watson(), "U2_choulakian", "U2_choulakian_p_weighted_chi2");
        Add(findings, fit.AndersonDarling(), "A2_choulakian", "A2_p_weighted_chi2");
        return findings;
    }

    public static Findings Exact(GoldenCase golden)
    {
        var fit = CountedDigits.Given(golden);
        var findings = new Findings();
        Add(findings, fit.KolmogorovSmirnov(), "ks_D", "ks_p_exact");
        Add(findings, fit.Chebyshev(), "chebyshev_D", "chebyshev_p_exact");
        return findings;
    }

    public static Findings Multinomial(GoldenCase golden)
    {
        var fit = CountedDigits.Given(golden);
        return new()
        {
            ["chisq"] = fit.Pearson().Statistic,
            ["p_exact"] = fit.PearsonExact().PValue?.Value,
            ["p_asymptotic"] = fit.Pearson().PValue?.Value,
        };
    }

    public static Findings Mean(GoldenCase golden)
    {
        var mean = CountedDigits.Named(golden).MeanDigit();
        return new()
        {
            ["n"] = mean.N,
            ["mean_digit"] = mean.Mean,
            ["expected_mean"] = mean.ExpectedMean,
            ["expected_variance"] = mean.ExpectedVariance,
            ["z"] = mean.Z,
            ["p_two_sided"] = mean.PValue.Value,
        };
    }

    public static Findings Deviation(GoldenCase golden)
    {
        var deviation = CountedDigits.Given(golden).MeanDeviation();
        return new()
        {
            ["MAD"] = deviation.MeanAbsoluteDeviation,
            ["expected_MAD"] = deviation.Expected,
            ["excess_MAD"] = deviation.Excess,
            ["sd_MAD"] = deviation.StandardDeviation,
            ["z"] = deviation.Z,
        };
    }

    public static Findings BayesFactor(GoldenCase golden)
    {
        var fit = CountedDigits.Given(golden);
        var p = fit.Pearson().PValue!.Value;
        return new()
        {
            ["log_bf_null_vs_uniform_dirichlet"] = fit.LogBayesFactor(),
            ["log_bf_dirichlet_0_5"] = fit.LogBayesFactor(0.5),
            ["chi2_p"] = p.Value,
            ["sbb_bound_bf"] = GoodnessOfFit.BayesFactorBound(p),
            ["sbb_alpha"] = GoodnessOfFit.PosteriorBound(p),
        };
    }

    private static void Add(Findings findings, FitStatistic fit, string statistic, string p)
    {
        findings[statistic] = fit.Statistic;
        findings[p] = fit.PValue?.Value;
    }
}
