namespace Electoral.Tally.Tests.Audits.Workflow;

/// <summary>Draws against those that another program computed from the rules on the page.</summary>
public sealed class SheetAuditDrawTests
{
    private static readonly SheetAuditOptions Macro = new() { Method = SheetAuditMethod.WithReplacement };

    [Theory]
    [InlineData("31415926535897932384", "1/1 1/1 2/3 1/1 2/1 2/3 1/1 1/1 2/1 1/1 2/1 1/1")]
    [InlineData("dice", "2/1 1/1 1/2 2/1 1/2 1/2 2/1 1/1 1/2 1/2 1/2 1/1")]
    public void Anybody_gets_the_same_draw(string seed, string expected)
    {
        var draw = ReportedTables.Five.PlanAudit(Macro).Draw(seed, 12);
        Assert.Equal(expected, string.Join(' ', draw.Draws));
        string[] once = [.. expected.Split(' ').Distinct()];
        var without = ReportedTables.Five.PlanAudit().Draw(seed, once.Length);
        Assert.Equal(once, without.Draws);
    }

    [Fact]
    public void The_manifest_says_all_that_the_draw_depends_on()
    {
        var plan = ReportedTables.Five.PlanAudit();
        using var text = new StringWriter();
        plan.WriteManifest(text);
        Assert.Equal(
            "sheet,weight\n1/1,1388888888889\n1/2,944444444445\n2/1,1666666666667\n2/2,333333333334\n"
            + "2/3,1833333333334\n",
            text.ToString());
        Assert.Equal("d9cef5df0d5f3a3dc675ee1c0e2bb1b6c079b119974c67c3e7ccf54c90f04f48", plan.ManifestHash);
    }

    [Fact]
    public void A_longer_draw_begins_with_the_shorter_one()
    {
        var table = ReportedTables.Many(200, 0.55, 1);
        foreach (var options in (SheetAuditOptions[])[Macro, SheetAuditOptions.Default])
        {
            var plan = table.PlanAudit(options);
            Assert.Equal(plan.Draw("7", 40).Draws, plan.Draw("7", 90).Draws.Take(40));
            Assert.NotEqual(plan.Draw("8", 40).Draws, plan.Draw("7", 40).Draws);
        }
    }

    [Fact]
    public void Sheets_come_up_in_proportion_to_their_bounds()
    {
        var plan = ReportedTables.Five.PlanAudit(Macro);
        const int draws = 40_000;
        var counts = plan.Draw("many", draws).Draws.CountBy(key => key).ToDictionary();
        foreach (var (batch, chance) in plan.Comparison.Batches.Zip(plan.Comparison.DrawProbabilities))
        {
            double deviation = Math.Sqrt(draws * chance * (1 - chance));
            Assert.Equal(draws * chance, counts[batch.Id], 4.5 * deviation);
        }
    }

    [Fact]
    public void The_list_to_fetch_names_each_sheet_once()
    {
        var draw = ReportedTables.Five.PlanAudit(Macro).Draw("31415926535897932384", 12);
        Assert.Equal(["1/1", "2/1", "2/3"], draw.SheetsToFetch.Select(sheet => sheet.Key));
        Assert.Equal([1, 5, 3], draw.SheetsToFetch.Select(sheet => sheet.FirstDraw));
        Assert.Equal([7, 3, 2], draw.SheetsToFetch.Select(sheet => sheet.Times));
        Assert.Equal("1/1, draw 1", draw.SheetsToFetch[0].ToString());
    }

    [Fact]
    public void A_sheet_that_cannot_have_an_error_never_comes_up()
    {
        // All 50 ballots are for B: the count cannot be worse for A.
        var table = ReportedTables.Of(
            ReportedTables.Sheet("1", "1", 100, 80, 20), ReportedTables.Sheet("1", "2", 50, 0, 50));
        var plan = table.PlanAudit();
        Assert.Equal(["1/1"], plan.Draw("x", 1).Draws);
        Assert.Throws<ArgumentException>(() => plan.Draw("x", 2));
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        var plan = ReportedTables.Five.PlanAudit();
        Assert.Throws<ArgumentException>(() => plan.Draw(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Draw("x", 0));
        Assert.Throws<ArgumentException>(() => plan.Draw("x", 6));
        var tie = ReportedTables.Of(ReportedTables.Sheet("1", "1", 100, 50, 50)).PlanAudit();
        Assert.True(tie.NeedsFullCount);
        Assert.Equal(1, tie.FirstSampleSize);
        Assert.Throws<InvalidOperationException>(() => tie.Draw("x"));
    }
}
