namespace Electoral.Tally.Tests.Margins.Estimation;

/// <summary>Bolivia 2019: the count as it was that evening, held against every station.</summary>
public class BoliviaEstimationTests
{
    private const string Leader = "MAS - IPSP", Rival = "CC";

    [Theory]
    [InlineData(8.359655, "department")]
    [InlineData(9.331310, "municipality", "department", "country")]
    [InlineData(10.086676, "precinct", "locality", "municipality", "department", "country")]
    public void Finer_units_come_closer_to_the_final_margin(double points, params string[] levels)
    {
        var frame = SheetFrame.OfStations(Published.Bolivia("final"));
        var prediction = Published.Bolivia("partial").PredictByLevels(frame, levels);
        Assert.Equal(points, 100 * prediction.MarginShare(Leader, Rival)!.Value, 6);
        Assert.Equal(34_555 - 28_975, prediction.LevelsUsed.Sum(level => level.Stations));
        Assert.Equal(0, prediction.UnservedStations);
        // The last of the listed levels serves what the finer ones leave; the whole is never needed here.
        Assert.All(prediction.Votes.Zip(prediction.CollectedVotes), pair => Assert.True(pair.First >= pair.Second));
    }

    [Fact]
    public void The_assessment_does_not_hide_that_the_truth_was_elsewhere()
    {
        const double final = 0.105649;
        var assessment = Published.Bolivia("partial").AssessMargin(SheetFrame.OfStations(Published.Bolivia("final")));
        var bound = assessment.Bounds.Margin!;
        Assert.InRange(final, bound.LeadShareMin!.Value, bound.LeadShareMax!.Value);
        Assert.Contains(assessment.Missingness, check => check.IsWarning);
        var estimates = assessment.Estimate()!;
        // Every interval that supposes missingness at random within countries misses the truth, and says what it
        // supposes.
        foreach (var estimate in estimates.All.Where(estimate => estimate.Margin is not null))
        {
            Assert.False(estimate.Margin!.Interval.Contains(final), estimate.ToString());
            Assert.NotEqual(IntervalAssumption.Unstated, estimate.Margin.Interval.Assumption);
        }

        string report = estimates.ToString();
        Assert.Contains("missing at random within each country", report, StringComparison.Ordinal);
        Assert.Contains("Sheets are not missing at random", report, StringComparison.Ordinal);
        double[] chains = [.. estimates.All.Where(estimate => estimate.Method == EstimationMethod.HierarchicalRatio)
            .Select(estimate => 100 * estimate.MarginShare!.Value)];
        Assert.Equal(10.0881, chains[0], 4);
        Assert.True(chains[0] > chains[^1]);
    }
}
