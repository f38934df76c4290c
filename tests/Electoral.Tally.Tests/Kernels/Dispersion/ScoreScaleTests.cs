using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels.Dispersion;

public sealed class ScoreScaleTests
{
    [Fact]
    public void A_scale_that_follows_the_place_is_found()
    {
        var (scores, places) = Scores(20_000, place => 0.8 * Math.Exp(0.3 * (place - 0.5)));
        var found = ScoreScale.Fit(scores, places);
        Assert.Equal(0.5, found.MeanPosition, 0.01);
        Assert.Equal(0.8, found.Middle, 0.03);
        // The standard error is 1.6/√20,000 over the deviation of the positions, 0.29: 0.04.
        Assert.InRange(found.Slope, 0.18, 0.347);
        Assert.Equal(found.Middle * Math.Exp(found.Slope * 0.3), found.At(found.MeanPosition + 0.3), 1e-12);
    }

    [Fact]
    public void Scores_that_are_far_out_hardly_move_it()
    {
        var (scores, places) = Scores(20_000, _ => 1);
        for (int i = 0; i < 400; i++) (scores[i], places[i]) = (30, 0.95);
        var found = ScoreScale.Fit(scores, places);
        Assert.InRange(found.Middle, 0.98, 1.1);
        // A tenth for each standard deviation of the positions.
        Assert.InRange(found.Slope, -0.2, 0.36);
    }

    [Fact]
    public void The_slope_is_mostly_none_where_there_is_none_to_find()
    {
        int none = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            var (scores, places) = Scores(500, _ => 1, (ulong)seed);
            if (ScoreScale.Fit(scores, places).Slope == 0) none++;
        }

        // Shrunk to nothing within one standard error of 0: 68 %.
        Assert.InRange(none, 110, 160);
    }

    [Fact]
    public void Few_scores_and_equal_places_have_no_slope()
    {
        var (scores, places) = Scores(250, place => Math.Exp(4 * place));
        Assert.Equal(0, ScoreScale.Fit(scores, places).Slope);
        Array.Fill(places, 0.1 + 0.2);
        Assert.Equal(0, ScoreScale.Fit(scores, places).Slope);
        Assert.Equal(new ScoreScale(1, 0, 0), ScoreScale.Fit([], []));
        Assert.True(double.IsFinite(ScoreScale.Fit(new double[200], Scores(200, _ => 1).Places).At(0.7)));
    }

    private static (double[] Scores, double[] Places) Scores(int count, Func<double, double> scale, ulong seed = 1)
    {
        var random = new CounterRandom(seed, 0, 7);
        var scores = new double[count];
        var places = new double[count];
        for (int i = 0; i < count; i++)
        {
            places[i] = random.NextDouble();
            scores[i] = NormalDistribution.SurvivalQuantile(random.NextDouble() / 2) * Math.Sqrt(scale(places[i]));
        }

        return (scores, places);
    }
}
