namespace Electoral.Tally.Tests.Margins.Estimation;

/// <summary>Mexico 2018: the stations of the quick count that arrived, within the sample that was drawn.</summary>
public class MexicoEstimationTests
{
    [Theory]
    [InlineData("AMLO", 53.0, 53.8)]
    [InlineData("RAC", 22.1, 22.8)]
    [InlineData("JAMK", 15.7, 16.3)]
    [InlineData("JHRC", 5.3, 5.5)]
    public void Shares_stand_beside_the_official_intervals_of_that_night(string candidate, double low, double high)
    {
        var arrived = Published.MexicoArrivals();
        var sample = arrived.SampleFrom(
            SheetFrame.OfStations(Published.MexicoSample()), new() { Strata = StratumSource.Column });
        var contest = arrived.Contest;
        var votes = LinearCount.Votes(contest.Candidates.Single(known => known.Id == candidate), contest);
        var share = sample.CombinedRatio(votes, LinearCount.BallotsCast);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{candidate} {share}; {sample}, {sample.Collapsed.Count} joined, {sample.UnusableSheets} unusable");
        // Official: ballots of the whole country, by models; here: the drawn sample alone, by the stations that came.
        Assert.InRange(100 * share.Value, low - 0.7, high + 0.7);
        Assert.True(100 * share.Interval.Width < high - low);
        Assert.Equal(7_787, sample.Units);
        Assert.Equal(6_307 - sample.UnusableSheets, sample.Observed);
    }
}
