namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class TurnoutTests
{
    [Fact]
    public void All_of_turnout_is_descriptive()
    {
        var clean = new SyntheticElection { Levels = [new("state", 4), new("centre", 300)] }.Generate();
        var family = clean.TestTurnout();
        Assert.Equal(AnomalyVerdict.DescriptiveOnly, family.Verdict);
        Assert.All(family.Tests, test => Assert.True(test.IsDescriptive && test.Statistic is not null));
    }

    [Fact]
    public void Bins_are_found_in_integers()
    {
        // 29 of 50 is 58 %, though 100 times 0.58 is less than 58 in doubles.
        var estimate = ShpilkinEstimate.Of([50, 100, 100], [29, 57, 90], [20, 30, 80], [9, 27, 10], 0.58, 0.60)!;
        Assert.Equal(20.0 / 9, estimate.Ratio);
        Assert.Equal(80 - 10 * 20.0 / 9, estimate.AnomalousSigned, 1e-12);
        Assert.Null(ShpilkinEstimate.Of([50], [29], [29], [0], 0.58, 0.60));
        Assert.Throws<ArgumentException>(() => ShpilkinEstimate.Of([50], [29], [29], [0], 0.7, 0.6));
    }

    [Fact]
    public void A_figure_that_does_not_vary_has_no_association()
    {
        Assert.Null(TurnoutShareAssociation.Of([100, 200, 300, 400], [50, 100, 150, 200], [10, 30, 50, 90]));
        Assert.Null(TurnoutShareAssociation.Of([100, 200, 300], [50, 70, 150], [10, 30, 50]));
        Assert.Throws<ArgumentException>(() => TurnoutShareAssociation.Of([100], [50], [60]));
        Assert.Throws<ArgumentException>(() => TurnoutShareAssociation.Of([0], [0], [0]));
    }

    [Fact]
    public void Equal_tables_of_a_centre_count_as_one_for_the_error_by_centre()
    {
        int[] registered = [100, 100, 100, 100, 100, 100], ballots = [40, 52, 55, 61, 66, 80];
        int[] votes = [20, 24, 30, 28, 40, 42];
        var once = TurnoutShareAssociation.Of(registered, ballots, votes)!;
        var twice = TurnoutShareAssociation.Of(
            Twice(registered), Twice(ballots), Twice(votes), [0, 2, 4, 6, 8, 10, 12])!;
        Assert.Equal(once.SlopeByCentre.StandardError, twice.SlopeByCentre.StandardError, 1e-12);
        Assert.True(twice.Slope.StandardError < once.Slope.StandardError);

        static int[] Twice(int[] counts) => [.. counts.SelectMany<int, int>(count => [count, count])];
    }

    [Fact]
    public void Equal_samples_have_no_variance_and_say_so()
    {
        var compared = TwoSampleComparison.Of([2, 2, 2], [2, 2]);
        Assert.Null(compared.WelchP);
        Assert.Null(compared.MannWhitneyP);
        Assert.Null(compared.VarianceRatio);
        Assert.Equal(0, compared.KolmogorovSmirnov);
        Assert.Equal(0.5, compared.Superiority);
    }

    [Fact]
    public void A_difference_of_any_size_keeps_its_p_value()
    {
        double[] low = [.. Enumerable.Range(0, 2_000).Select(i => i % 10 * 1.0)];
        var compared = TwoSampleComparison.Of(low, Array.ConvertAll(low, value => value + 1_000));
        Assert.True(compared.WelchP!.Value.LogValue < -1_000);
        Assert.DoesNotContain("p = 0)", compared.WelchP.ToString(), StringComparison.Ordinal);
        Assert.True(compared.KolmogorovSmirnovP.LogValue < -690);
    }

    [Fact]
    public void More_than_half_equal_values_have_no_modified_score()
    {
        var summary = RobustSummary.Of([1, 1, 1, 1, 5]);
        Assert.Null(summary.ModifiedZ);
        Assert.Equal(0, summary.MedianAbsoluteDeviation);
        Assert.True(double.IsFinite(summary.Medcouple));
        Assert.Null(RobustSummary.Of([3, 3]).Skewness);
        Assert.Null(RobustSummary.Of([3]).StandardDeviation);
    }
}
