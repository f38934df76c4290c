namespace Electoral.Tally.Tests.Margins.Estimation;

/// <summary>What frames allow: an estimate whose input is missing says which.</summary>
public class SampleFrameTests
{
    private static readonly Collected Election = new(7, 60, 2);

    [Fact]
    public void National_totals_yield_national_estimates_alone()
    {
        var frame = SheetFrame.OfTotals(Election.Frame.Stations, Election.Frame.Registered);
        var estimates = Election.Table.AssessMargin(frame).Estimate()!;
        Assert.Equal("all", estimates[EstimationMethod.CombinedRatio].Level);
        Assert.Null(estimates[EstimationMethod.CombinedRatio].Reason);
        Assert.Equal("not-listed", estimates[EstimationMethod.HierarchicalRatio].Reason!.Code);
        Assert.Equal("not-listed", estimates[EstimationMethod.ClusteredRatio].Reason!.Code);

        Assert.Throws<ArgumentException>(() => Election.Table.AssessMargin(frame).Estimate(ByState));
        Assert.Throws<ArgumentException>(() => Election.Table.SampleFrom(frame, ByState.Sample));
    }

    [Fact]
    public void Units_without_their_number_of_stations_yield_no_estimate_by_stratum()
    {
        var units = Election.Frame.Units.UnitsAt("state").Select(unit => new FrameUnit(
            unit.Path, null, Election.Frame.RegisteredOf(unit)));
        var frame = SheetFrame.OfUnits(["state"], units);
        var byState = Election.Table.AssessMargin(frame).Estimate(ByState)!;
        Assert.Null(byState.Sample);
        foreach (var method in (EstimationMethod[])
            [EstimationMethod.SeparateRatio, EstimationMethod.Expansion, EstimationMethod.EmpiricalBayes])
        {
            Assert.Null(byState[method].MarginShare);
            Assert.Contains("the number of stations of", byState[method].Reason!.ToString(), StringComparison.Ordinal);
        }

        Assert.Contains(
            "not computable, because the frame does not give the number", byState.ToString(),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Election.Table.SampleFrom(frame, ByState.Sample));
    }

    [Fact]
    public void The_line_of_an_estimate_gives_point_and_interval_in_points()
    {
        var frame = SheetFrame.OfTotals(Election.Frame.Stations, Election.Frame.Registered);
        var estimate = Election.Table.AssessMargin(frame).Estimate()![EstimationMethod.CombinedRatio];
        var (share, ends) = (estimate.MarginShare!.Value, estimate.Margin!.Interval);
        string point = FormattableString.Invariant($"{100 * share:0.0000} points");
        string interval = FormattableString.Invariant($"{100 * ends.Low:0.0000} to {100 * ends.High:0.0000} (95 %");
        Assert.StartsWith(
            $"combined-ratio (all): {point}, {interval}", estimate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_registered_voters_only_stations_count()
    {
        var frame = SheetFrame.OfTotals(Election.Frame.Stations, registered: null);
        var estimates = Election.Table.AssessMargin(frame).Estimate()!;
        Assert.NotNull(estimates[EstimationMethod.Expansion].MarginShare);
        Assert.Contains(
            "registered voters", estimates[EstimationMethod.SeparateRatio].Reason!.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Units_give_the_same_answer_as_their_stations()
    {
        var units = Election.Frame.Units.UnitsAt("state").Select(unit => new FrameUnit(
            unit.Path, Election.Frame.StationsOf(unit), Election.Frame.RegisteredOf(unit)));
        var frame = SheetFrame.OfUnits(["state"], units);
        var (expected, found) = (Election.Sample(), Election.Table.SampleFrom(frame));
        Assert.Equal(expected.Strata, found.Strata);
        Assert.Equal(
            expected.SeparateRatio(Election.Margin, LinearCount.Valid),
            found.SeparateRatio(Election.Margin, LinearCount.Valid));
    }

    [Fact]
    public void Keys_of_ones_own_and_the_whole_are_strata_too()
    {
        var key = StratumSource.By("half", row => row.Unit.Path[0] == "1" ? "first" : "others");
        var sample = Election.Sample(new() { Strata = key });
        Assert.Equal(["first", "others"], sample.Strata.Select(stratum => stratum.Name));
        Assert.Equal(Election.Frame.Stations, sample.Units);
        Assert.Single(Election.Sample(new() { Strata = StratumSource.Whole }).Strata);
        var none = new SampleOptions { Strata = StratumSource.Level("no such level") };
        Assert.Throws<ArgumentException>(() => Election.Sample(none));
    }

    [Fact]
    public void Hierarchical_prediction_by_one_level_is_the_separate_ratio()
    {
        var ratio = Election.Sample().SeparateRatio(Election.Margin, LinearCount.AllVotes(Election.Whole.Contest));
        var (leader, rival) = (Election.Whole.Contest.Selections[0].Id, Election.Whole.Contest.Selections[1].Id);
        var prediction = Election.Table.PredictByLevels(Election.Frame, ["state"]);
        Assert.Equal(ratio.Value, prediction.MarginShare(leader, rival)!.Value, 1e-12);
        Assert.Equal(
            Election.Frame.Stations - Election.Table.Count, prediction.LevelsUsed.Sum(level => level.Stations));
    }

    [Fact]
    public void A_drawn_sample_and_an_earlier_election_open_their_methods()
    {
        var estimates = Election.Estimates(new()
        {
            Baseline = Election.Whole,
            DrawnSample = Election.Whole,
            Sample = new() { Confidence = 0.8 },
        });
        Assert.Null(estimates[EstimationMethod.Conformal].Reason);
        // The earlier election is this one: nothing changed, and nothing is uncertain.
        var totals = Election.Whole.Totals();
        double lead = totals.Leader!.Value.Votes.Sum - totals.RunnerUp!.Value.Votes.Sum;
        Assert.Equal(lead, estimates[EstimationMethod.Conformal].Lead!.Value, 1e-6);
        var drawn = estimates[EstimationMethod.ImbensManski];
        Assert.Equal(IntervalAssumption.StratifiedRandomSample, drawn.Assumption);
        Assert.True(drawn.Margin!.Interval.Contains(lead / totals.EffectiveValid!.Value.Sum));
        Assert.Equal("no-draw", Election.Estimates(new())[EstimationMethod.ImbensManski].Reason!.Code);
    }

    private static EstimationOptions ByState { get; } =
        new() { Sample = new() { Strata = StratumSource.Level("state") } };
}
