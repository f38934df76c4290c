namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>Estimates are computed where they are asked for, and nowhere else.</summary>
public sealed class EstimateTests
{
    private static readonly TallyTable Whole =
        new SyntheticElection { Levels = [new("state", 2), new("centre", 30)] }.Generate();

    private static readonly TallyTable Sheets = Whole.Where(row => row.Index % 5 != 0);

    private static readonly SheetFrame Frame = SheetFrame.OfStations(Whole);

    [Fact]
    public void An_assessment_shows_bounds_and_verdict_without_them()
    {
        var assessment = Sheets.AssessMargin(Frame);
        foreach (string text in (string[])[assessment.ToString(), assessment.ToHtml(), Json(assessment)])
        {
            Assert.DoesNotContain("ootstrap", text, StringComparison.Ordinal);
            Assert.Contains("Verdict", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_audit_shows_those_of_its_own_options()
    {
        var options = new EstimationOptions { Sample = new() { Confidence = 0.8 } };
        var report = Sheets.Audit(new() { Frame = Frame, Estimation = options });
        var estimates = Sheets.AssessMargin(Frame).Estimate(options)!;
        Assert.Contains(estimates.ToString().Trim(), report.ToText(), StringComparison.Ordinal);
        double low = estimates[EstimationMethod.Bootstrap].Margin!.Interval.Low;
        string written = FormattableString.Invariant($"\"low\": {low:0.######}");
        Assert.Contains(written, report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Strata_of_the_assessment_are_those_of_its_estimates_unless_they_have_their_own()
    {
        var assessment = Sheets.AssessMargin(Frame, new() { StratumLevel = "centre" });
        Assert.Equal("centre", assessment.Estimate()!.Sample!.Level);
        var own = new EstimationOptions { Sample = new() { Strata = StratumSource.Whole } };
        Assert.Equal("all", assessment.Estimate(own)!.Sample!.Level);
        // One default for both: the first level with several units.
        var whole = TallyCsv.ReadText(
            "country,state,table,registered,valid,A,B\n1,1,1,100,60,40,20\n1,1,2,100,60,45,15\n1,2,3,100,50,30,20\n"
            + "1,2,4,90,50,35,15\n1,2,5,90,50,35,15\n");
        var byDefault = whole.Where(row => row.Index < 4).AssessMargin(SheetFrame.OfStations(whole));
        Assert.Equal("state", byDefault.Estimate()!.Sample!.Level);
        Assert.Equal(2, byDefault.Sensitivity!.Strata.Count);
    }

    [Fact]
    public void The_cluster_level_is_that_of_the_sample()
    {
        var assessment = Sheets.AssessMargin(Frame);
        var (byStation, byCentre) = (assessment.Estimate()!, assessment.Estimate(new()
        {
            Sample = new() { ClusterLevel = "centre" },
        })!);
        // Without one only the clustered ratio has clusters; with one every estimate from the design has.
        Assert.StartsWith("centre>", byStation[EstimationMethod.ClusteredRatio].Level, StringComparison.Ordinal);
        Assert.Equal(Sheets.Count, byStation.Sample!.Observed);
        Assert.Equal(Sheets.Sheets().Select(sheet => sheet.Unit).Distinct().Count(), byCentre.Sample!.Observed);
        Assert.Equal(
            byCentre[EstimationMethod.CombinedRatio].Margin!.StandardError,
            byStation[EstimationMethod.ClusteredRatio].Margin!.StandardError, 1e-12);
    }

    [Fact]
    public void It_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var assessment = Sheets.AssessMargin(Frame, cancellation: stop.Token);
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => assessment.Estimate(cancellation: stop.Token));
    }

    [Fact]
    public void Without_a_leader_there_are_none()
    {
        var empty = Sheets.Where(row => row.Index < 0);
        Assert.Null(empty.AssessMargin(Frame).Estimate());
        Assert.DoesNotContain(
            empty.Audit(new() { Frame = Frame }).Describe(), section => section.Id == "estimates");
    }

    private static string Json(MarginAssessment assessment)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream)) assessment.WriteSectionJson(json);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
