namespace Electoral.Tally.Tests.Audits.Strata;

/// <summary>The risk of stratified audits against every spread of the margin on a grid.</summary>
public sealed class StratifiedRiskTests
{
    private const int Steps = 200;

    [Fact]
    public void One_stratum_has_the_risk_of_kaplan_and_markov()
    {
        double[] taints = [0, 0.02, 0, 0.1, 0, 0, 0, 0];
        var risk = StratifiedRisk.Of(new AuditStratum("all", 6, taints));
        Assert.Equal(KaplanMarkov.Risk(6, taints).Value, risk.Risk.Value, 1e-12);
        Assert.Equal([1.0], risk.Parts.Select(part => Math.Round(part, 9)));
    }

    [Fact]
    public void No_spread_has_a_larger_risk()
    {
        var random = new Random(3);
        for (int audit = 0; audit < 60; audit++)
        {
            var strata = Enumerable.Range(0, random.Next(2, 4)).Select(number => new AuditStratum(
                $"{number}", 0.3 + 4 * random.NextDouble(),
                [.. Enumerable.Range(0, random.Next(0, 25)).Select(_ => Taint(random))])).ToArray();
            var found = StratifiedRisk.Of(strata);
            double most = Spreads(strata.Length, Steps / strata.Length)
                .Max(parts => Combined(strata, parts));
            Assert.True(found.Risk.Value >= most * (1 - 1e-9), $"{found.Risk.Value} below {most}");
            // It is the risk of a spread that there is.
            Assert.InRange(found.Parts.Sum(), 0, 1 + 1e-9);
            double itsOwn = Combined(strata, [.. found.Parts]);
            Assert.Equal(itsOwn, found.Risk.Value, 1e-9 + 1e-6 * itsOwn);
        }
    }

    [Fact]
    public void Strata_without_draws_leave_no_evidence_if_they_can_hold_the_margin()
    {
        double[] clean = new double[50];
        Assert.Equal(1, StratifiedRisk.Of(new("a", 1.2), new AuditStratum("b", 3, clean)).Risk.Value);
        Assert.True(StratifiedRisk.Of(new("a", 0.2), new AuditStratum("b", 3, clean)).Risk.Meets(0.001));
        Assert.True(StratifiedRisk.Of(new("a", 0.4), new AuditStratum("b", 0.5)).Risk.IsZero);
    }

    [Fact]
    public void A_fixed_spread_is_not_enough()
    {
        // All errors may be in the stratum that was hardly looked at.
        AuditStratum[] strata = [new("a", 2, new double[40]), new("b", 2, new double[2])];
        double atHalf = Combined(strata, [0.5, 0.5]);
        Assert.True(StratifiedRisk.Of(strata).Risk.Value > 100 * atHalf);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => StratifiedRisk.Of());
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuditStratum("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuditStratum("a", 1, 1.5));
    }

    private static double Taint(Random random) => random.Next(6) switch
    {
        0 => 0.2 * random.NextDouble(),
        1 => -0.1,
        _ => 0,
    };

    private static double Combined(AuditStratum[] strata, double[] parts)
    {
        double[] risks = [.. strata.Zip(parts, (stratum, part) => part > stratum.TotalBound
            ? 0
            : Math.Min(1, stratum.Taints.Aggregate(
                1.0, (product, taint) => product * (1 - part / stratum.TotalBound) / (1 - Math.Max(0, taint)))))];
        return risks.Any(risk => risk == 0) ? 0 : CombinedPValue.Of(risks, CombinationMethod.Fisher).PValue.Value;
    }

    private static IEnumerable<double[]> Spreads(int strata, int steps) => strata == 2
        ? Enumerable.Range(0, steps + 1).Select(i => (double[])[(double)i / steps, 1 - (double)i / steps])
        : from i in Enumerable.Range(0, steps + 1)
          from j in Enumerable.Range(0, steps + 1 - i)
          select (double[])[(double)i / steps, (double)j / steps, (double)(steps - i - j) / steps];
}
