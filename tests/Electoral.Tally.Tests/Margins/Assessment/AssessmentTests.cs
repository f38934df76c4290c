namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>What comes with the verdict, on sheets of two states that can be added up by hand.</summary>
public sealed class AssessmentTests
{
    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        "state,table,registered,valid,A,B,C\n1,1,100,60,30,20,10\n1,2,100,40,20,10,10\n2,1,50,30,5,20,5\n");

    private static readonly SheetFrame Frame =
        SheetFrame.OfUnits(["state"], [new(new("1"), 4, 300), new(new("2"), 2, 90), new(new("3"), 1, 25)]);

    [Fact]
    public void Tipping_point_and_sensitivity_stand_beside_the_verdict()
    {
        var assessment = Sheets.AssessMargin(Frame);
        // A 55, B 50, C 25; missing 100, 40 and 25 registered voters.
        var tipping = assessment.TippingPoint!;
        Assert.Equal((5L, 165L), (tipping.ByTurnout[0].AsCollected.Lead, tipping.OutstandingRegistered));
        var curve = assessment.Sensitivity!;
        Assert.Equal(["1", "2", "3"], curve.Strata.Select(stratum => stratum.Name));
        // The two have 80 votes for 200 voters in state 1, 25 for 50 in state 2, 105 for 250 in all.
        double[] outstanding = [100 * 80 / 200.0, 40 * 25 / 50.0, 25 * 105 / 250.0];
        Assert.Equal(outstanding, curve.Strata.Select(stratum => Math.Round(stratum.OutstandingTwoWay, 12)));
        Assert.Equal(["3"], curve.Collapsed);
        double atRandom = 5 + 40 * 20 / 80.0 - 20 * 15 / 25.0 + 10.5 * 5 / 105;
        Assert.Equal(atRandom, curve.MarginIfMissingAtRandom, 1e-9);
    }

    [Fact]
    public void The_strata_can_be_the_whole()
    {
        var curve = Sheets.AssessMargin(Frame, new() { StratumLevel = "all" }).Sensitivity!;
        Assert.Equal(165 * 105 / 250.0, Assert.Single(curve.Strata).OutstandingTwoWay, 1e-9);
        Assert.Throws<ArgumentException>(() => Sheets.AssessMargin(Frame, new() { StratumLevel = "county" }));
    }

    [Fact]
    public void Where_nobody_leads_or_voters_are_not_known_they_are_not_computable()
    {
        var empty = TallyCsv.ReadText("state,table,registered,valid,A,B\n1,1,100,0,0,0\n", CsvLayout.Parse("""
            {"levels": [{"name": "state", "code": "state"}, {"name": "table", "code": "table"}],
             "registered": "registered", "valid": "valid", "selections": ["A", "B"]}
            """));
        var unknown = Sheets.AssessMargin(SheetFrame.OfTotals(stations: 9, registered: null));
        var exceeded = Sheets.AssessMargin(SheetFrame.OfTotals(stations: 9, registered: 200));
        foreach (var assessment in new[] { empty.AssessMargin(SheetFrame.OfTotals(9, 900)), unknown, exceeded })
        {
            Assert.Null(assessment.TippingPoint);
            Assert.Null(assessment.Sensitivity);
            Assert.Contains("nobody leads", assessment.ToString(), StringComparison.Ordinal);
            Assert.Contains(
                "nadie va adelante", assessment.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_order_is_coverage_bounds_verdict_tipping_point_sensitivity()
    {
        string report = Sheets.AssessMargin(Frame).ToString();
        int[] indexes = [.. new[]
        {
            "Missing stations", "Lead in the worst case", "What the verdict rests on", "Tipping point",
            "Sensitivity to missing sheets",
        }.Select(title => report.IndexOf("\n" + title, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, indexes);
        Assert.Equal(indexes.Order(), indexes);
    }

    [Fact]
    public void One_two_and_seven_threads_give_the_same_bits()
    {
        var (whole, published) = SyntheticElection.National.GeneratePublished();
        var frame = SheetFrame.OfStations(whole);
        var assessments = Array.ConvertAll(
            [1, 2, 7], threads => published.AssessMargin(frame, new() { MaxDegreeOfParallelism = threads }));
        foreach (var other in assessments[1..])
        {
            Assert.Equal(assessments[0].Missingness, other.Missingness);
            Assert.Equal(assessments[0].Sensitivity!.TippingDelta, other.Sensitivity!.TippingDelta);
            Assert.Equal(assessments[0].ToString(), other.ToString());
        }
    }
}
