namespace Electoral.Tally.Conformance.Cases;

internal static class BenfordCase
{
    public static Findings Run(GoldenCase golden)
    {
        int digits = golden.Int("digits");
        var fit = CountedDigits.Leading(golden.Longs("values"), digits);
        double root = Math.Sqrt(fit.N);
        var pearson = fit.Pearson();
        var mean = fit.MeanDigit();
        var findings = new Findings
        {
            ["n"] = fit.N,
            ["chisq"] = pearson.Statistic,
            ["chisq_df"] = pearson.DegreesOfFreedom,
            ["chisq_p"] = pearson.PValue?.Value,
            ["ks_D_sqrt_n"] = fit.KolmogorovSmirnov().Statistic * root,
            ["chebyshev_m_star"] = fit.Chebyshev().Statistic * root,
            ["euclidean_d_star"] = Math.Sqrt(fit.Euclid().Statistic),
            ["freedman_watson_U2"] = fit.FreedmanWatson().Statistic,
            ["judge_schechter_a_star"] = mean.Distance,
            ["judge_schechter_p_two_sided"] = mean.PValue.Value,
            ["joenssen_J2_signed"] = fit.SquaredCorrelation,
        };
        if (digits > 2) return findings;
        AddJoint(findings, fit, aboveMean: false, "all");
        AddJoint(findings, fit, aboveMean: true, "kaiser");
        return findings;
    }

    private static void AddJoint(Findings findings, GoodnessOfFit fit, bool aboveMean, string name)
    {
        var joint = fit.JointDigits(aboveMean);
        findings[$"joint_digit_T2_{name}"] = joint.Statistic;
        findings[$"joint_digit_p_{name}"] = joint.PValue?.Value;
        findings[$"joint_digit_{name}_components"] = joint.DegreesOfFreedom;
    }
}
