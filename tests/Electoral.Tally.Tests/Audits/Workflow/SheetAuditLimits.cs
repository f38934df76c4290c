namespace Electoral.Tally.Tests.Audits.Workflow;

/// <summary>Audits of wrong outcomes, from the draw to the report, confirm no more often than the risk limit.</summary>
public sealed class SheetAuditLimits
{
    private const double Limit = 0.1;
    private const int Seeds = 400, Draws = 60;

    [Theory]
    [InlineData(SheetAuditMethod.WithoutReplacement, true)]
    [InlineData(SheetAuditMethod.WithoutReplacement, false)]
    [InlineData(SheetAuditMethod.WithReplacement, true)]
    [InlineData(SheetAuditMethod.WithReplacement, false)]
    public void Wrong_outcomes_are_rarely_confirmed(SheetAuditMethod method, bool isConcentrated)
    {
        var reported = ReportedTables.Many(150, 0.56, 11);
        var truth = Overturned(reported, isConcentrated);
        Assert.True(truth.Totals().VotesOf("A") <= truth.Totals().VotesOf("B"));
        var plan = reported.PlanAudit(new() { RiskLimit = Limit, Method = method });
        int confirmed = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var draw = plan.Draw($"{seed}", Draws);
            var result = draw.Assess(ReportedTables.Same(truth, draw.Draws));
            if (result.Status == SheetAuditStatus.Confirmed) confirmed++;
        }

        // Below the 99.99 % quantile of the binomial distribution at the limit.
        Assert.InRange(confirmed, 0, Limit * Seeds + 3.8 * Math.Sqrt(Seeds * Limit * (1 - Limit)));
        // An audit that could never be wrong would prove nothing here.
        if (isConcentrated && method == SheetAuditMethod.WithoutReplacement) Assert.InRange(confirmed, 1, Seeds);
    }

    [Theory]
    [InlineData(SheetAuditMethod.WithoutReplacement)]
    [InlineData(SheetAuditMethod.WithReplacement)]
    public void Right_outcomes_with_small_errors_are_confirmed(SheetAuditMethod method)
    {
        var reported = ReportedTables.Many(150, 0.6, 12);
        var truth = ReportedTables.Moved(reported, row => row.Index % 10 == 0 ? 1 : row.Index % 10 == 5 ? -1 : 0);
        var plan = reported.PlanAudit(new() { RiskLimit = Limit, Method = method });
        for (int seed = 1; seed <= 20; seed++)
        {
            var draw = plan.Draw($"{seed}", 60);
            var result = draw.Assess(ReportedTables.Same(truth, draw.Draws));
            Assert.Equal(SheetAuditStatus.Confirmed, result.Status);
        }
    }

    /// <summary>Votes of A that were B's, on few sheets or on all, until A has lost by as little as can be.</summary>
    private static TallyTable Overturned(TallyTable reported, bool isConcentrated)
    {
        long lead = reported.Totals().VotesOf("A")!.Value - reported.Totals().VotesOf("B")!.Value;
        long left = (lead + 1) / 2;
        int share = (int)(left / reported.Count) + 1;
        return ReportedTables.Moved(reported, row =>
        {
            int moved = (int)Math.Min(left, isConcentrated ? row.VotesAt(0)!.Value : share);
            left -= moved;
            return moved;
        });
    }
}
