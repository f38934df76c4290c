namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>How often missingness is said to go with the votes where it does not, and where it does.</summary>
public sealed class MissingnessTests
{
    private const int Elections = 300;

    private static readonly SyntheticElection Small = SyntheticElection.National with
    {
        Levels =
        [
            new("state", 12) { ShareDispersion = 0.02, TurnoutDispersion = 0.01 },
            new("centre", 240) { ShareDispersion = 0.01, TurnoutDispersion = 0.005 },
        ],
        PublishedDispersion = 0,
    };

    [Fact]
    public void Sheets_missing_at_random_give_about_standard_normal_scores()
    {
        double[] scores = [.. Enumerable.Range(0, Elections).SelectMany(Scores)];
        double Beyond(double threshold) => scores.Count(score => Math.Abs(score) > threshold) / (double)scores.Length;
        Assert.Equal(4 * Elections, scores.Length);
        // The four scores of an election are not independent: the bounds are wide for 1,200 of them.
        Assert.InRange(Beyond(1.96), 0.025, 0.085);
        Assert.InRange(Beyond(MissingnessCheck.ScoreThreshold), 0, 0.006);
        Assert.InRange(scores.Average(), -0.15, 0.15);
    }

    [Fact]
    public void Sheets_missing_where_the_leader_is_weak_are_noticed()
    {
        int noticed = 0;
        for (int replicate = 0; replicate < 20; replicate++)
        {
            var whole = (Small with { Replicate = replicate }).Generate();
            var published = whole.Where(row => row["A"] > row["B"] || row.Index % 2 == 0);
            var assessment = published.AssessMargin(SheetFrame.OfStations(whole));
            if (assessment.Missingness.Any(check => check is { IsWarning: true, Level.Name: "centre" })) noticed++;
        }

        Assert.True(noticed >= 18, $"{noticed} of 20");
    }

    private static IEnumerable<double> Scores(int replicate)
    {
        var (whole, published) = (Small with { Replicate = replicate }).GeneratePublished();
        var assessment = published.AssessMargin(SheetFrame.OfStations(whole));
        return assessment.Missingness.Select(check => check.Score!.Value);
    }
}
