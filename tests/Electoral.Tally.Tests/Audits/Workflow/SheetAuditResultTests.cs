namespace Electoral.Tally.Tests.Audits.Workflow;

/// <summary>What recorded counts make of an audit, and what is refused on entry.</summary>
public sealed class SheetAuditResultTests
{
    private const string Seed = "20240728";

    private static readonly SheetAuditOptions Macro = new() { Method = SheetAuditMethod.WithReplacement };

    [Fact]
    public void A_clean_audit_ends_with_the_first_draw_and_no_more_sheets_than_with_replacement()
    {
        foreach (double share in (double[])[0.52, 0.55, 0.65])
        {
            var table = ReportedTables.Many(600, share, 5);
            SheetAuditPlan with = table.PlanAudit(Macro), without = table.PlanAudit();
            var macro = with.Draw(Seed);
            Assert.Equal(SheetAuditStatus.Confirmed, macro.Assess(Recounted(table, macro)).Status);
            var alpha = without.Draw(Seed);
            Assert.InRange(without.FirstSampleSize, 1, with.FirstSampleSize);
            Assert.Equal(SheetAuditStatus.Confirmed, alpha.Assess(Recounted(table, alpha)).Status);
        }
    }

    [Fact]
    public void The_risk_with_replacement_is_that_of_kaplan_and_markov()
    {
        var plan = ReportedTables.Five.PlanAudit(Macro);
        var draw = plan.Draw("31415926535897932384", 12);
        var counted = ReportedTables.Moved(Recounted(ReportedTables.Five, draw), row => row.Key == "2/3" ? 1 : 0);
        var result = draw.Assess(counted);
        double taint = 2 / 165.0;
        double[] taints = [.. draw.Draws.Select(key => key == "2/3" ? taint : 0)];
        Assert.Equal(KaplanMarkov.Risk(plan.Comparison.TotalBound, taints).Value, result.Risk.Value, 1e-9);
        var error = Assert.Single(result.Errors);
        Assert.Equal(2 / 90.0, error.Error, 1e-9);
        Assert.Equal(taint, error.Taint, 1e-9);
        Assert.Equal([80L, 25], error.Reported);
        Assert.Equal([79L, 26], error.Counted);
    }

    [Fact]
    public void More_draws_are_those_that_clean_counts_need()
    {
        var table = ReportedTables.Many(600, 0.55, 6);
        foreach (var options in (SheetAuditOptions[])[Macro, SheetAuditOptions.Default])
        {
            var plan = table.PlanAudit(options);
            var early = plan.Draw(Seed, 10).Assess(Recounted(table, plan.Draw(Seed, 10)));
            Assert.Equal(SheetAuditStatus.SheetsNeeded, early.Status);
            int all = 10 + early.MoreDraws;
            var late = plan.Draw(Seed, all);
            Assert.Equal(SheetAuditStatus.Confirmed, late.Assess(Recounted(table, late)).Status);
            if (options == Macro) continue;
            var before = plan.Draw(Seed, all - 1);
            var last = before.Assess(Recounted(table, before));
            Assert.Equal((SheetAuditStatus.SheetsNeeded, 1), (last.Status, last.MoreDraws));
        }
    }

    [Fact]
    public void Nothing_is_confirmed_before_every_drawn_sheet_is_recorded()
    {
        var table = ReportedTables.Many(600, 0.7, 7);
        var draw = table.PlanAudit().Draw(Seed);
        string missing = draw.Draws[^1];
        var result = draw.Assess(ReportedTables.Same(table, draw.Draws.Take(draw.Draws.Count - 1)));
        Assert.Equal(SheetAuditStatus.RecordsMissing, result.Status);
        Assert.Equal([missing], result.Outstanding.Select(sheet => sheet.Key));
        var nothing = draw.Assess(table.Where(_ => false));
        Assert.Equal((SheetAuditStatus.RecordsMissing, 1.0), (nothing.Status, nothing.Risk.Value));
        Assert.Equal(draw.SheetsToFetch.Count, nothing.Outstanding.Count);
    }

    [Fact]
    public void A_lost_sheet_counts_as_wrong_as_it_can_be()
    {
        var table = ReportedTables.Many(600, 0.55, 8);
        foreach (var options in (SheetAuditOptions[])[Macro, SheetAuditOptions.Default])
        {
            var draw = table.PlanAudit(options).Draw(Seed);
            string lost = draw.Draws[4];
            var rest = ReportedTables.Same(table, draw.Draws.Where(key => key != lost));
            var result = draw.Assess(rest, [lost]);
            Assert.NotEqual(SheetAuditStatus.Confirmed, result.Status);
            Assert.Equal((lost, 1.0), (result.Errors.Single().Key, result.Errors.Single().Taint));
            Assert.Null(result.Errors.Single().Counted);
            Assert.True(result.Risk.Value > draw.Assess(Recounted(table, draw)).Risk.Value);
        }
    }

    [Fact]
    public void A_full_count_decides()
    {
        var plan = ReportedTables.Five.PlanAudit(new() { RiskLimit = 0.0001 });
        var draw = plan.Draw(Seed, 5);
        var right = draw.Assess(ReportedTables.Moved(ReportedTables.Five, row => row.Key == "1/1" ? 44 : 0));
        Assert.Equal(SheetAuditStatus.Confirmed, right.Status);
        Assert.True(right.Risk.IsZero);
        var tie = draw.Assess(ReportedTables.Moved(ReportedTables.Five, row => row.Key == "1/1" ? 45 : 0));
        Assert.Equal((SheetAuditStatus.Contradicted, 1.0), (tie.Status, tie.Risk.Value));
    }

    [Fact]
    public void Errors_of_a_whole_margin_need_a_full_count()
    {
        var draw = ReportedTables.Five.PlanAudit().Draw(Seed, 4);
        var counted = Recounted(ReportedTables.Five, draw);
        var result = draw.Assess(ReportedTables.Moved(counted, row => row.VotesAt(0)!.Value));
        Assert.Equal(SheetAuditStatus.FullCountNeeded, result.Status);
        Assert.Equal(1, result.Risk.Value);
        Assert.Equal(0, result.MoreDraws);
    }

    [Fact]
    public void Recorded_counts_are_checked_at_the_door()
    {
        var table = ReportedTables.Five;
        var draw = table.PlanAudit().Draw(Seed, 3);
        var counted = Recounted(table, draw);
        string other = table.Select(row => row.Key).Except(draw.Draws).First();
        Refused(() => draw.Assess(ReportedTables.Same(table, draw.Draws.Append(other))), "never drawn");
        Refused(() => draw.Assess(counted, [other]), "never drawn");
        Refused(() => draw.Assess(counted, [draw.Draws[0]]), "recorded twice");
        Refused(
            () => draw.Assess(ReportedTables.Of(counted.Select(row => row.ToSheet() with { Votes = [1, null] }))),
            "has no votes for 'B'");
        Refused(
            () => draw.Assess(ReportedTables.Of(counted.Select(row => row.ToSheet() with { Votes = [90, 90] }))),
            "expected at most");
        var three = new Contest(new("A"), new("B"), new("C"));
        Refused(
            () => draw.Assess(ReportedTables.Of(three, [ReportedTables.Sheet("1", "1", 9, 1, 1, 1)])), "selections");
    }

    [Fact]
    public void A_board_gets_a_report_to_sign_in_its_language()
    {
        var table = ReportedTables.Many(600, 0.55, 9);
        var draw = table.PlanAudit().Draw(Seed);
        var counted = ReportedTables.Moved(Recounted(table, draw), row => row.Key == draw.Draws[0] ? 3 : 0);
        var result = draw.Assess(counted);
        string text = result.ToString();
        foreach (string part in (string[])
        [
            Seed, draw.Plan.ManifestHash, "A has more votes than B", "Signature", draw.Draws[0], "Risk limit",
            "not a random draw", "Null hypothesis",
        ])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        string spanish = result.ToString(null, ReportLanguage.Spanish);
        Assert.Contains("A tiene más votos que B", spanish, StringComparison.Ordinal);
        Assert.DoesNotContain("Risk", spanish, StringComparison.Ordinal);
        Assert.Contains("Semilla", draw.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
        Assert.Contains("Límite de riesgo", draw.Plan.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    private static TallyTable Recounted(TallyTable table, SheetAuditDraw draw) =>
        ReportedTables.Same(table, draw.Draws);

    private static void Refused(Action act, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
}
