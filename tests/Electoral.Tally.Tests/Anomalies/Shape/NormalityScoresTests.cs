namespace Electoral.Tally.Tests.Anomalies.Shape;

public sealed class NormalityScoresTests
{
    // The skewness and kurtosis of 2, 8, 0, 4, 1, 9, 9, 0 and of 0 to 19, whose scores SciPy's pages show.
    [Fact]
    public void Scores_are_those_of_SciPy() => Assert.Multiple(
        () => Figure.Is(0.44626385374196975, NormalityScores.OfSkewness(0.2650554122698573, 8), 1e-9),
        () => Figure.Is(-1.7058104152122062, NormalityScores.OfKurtosis(1.793984962406015, 20), 1e-9));

    [Fact]
    public void A_skewness_turned_round_has_the_opposite_score() => Figure.Is(
        -NormalityScores.OfSkewness(0.7, 50), NormalityScores.OfSkewness(-0.7, 50));
}
