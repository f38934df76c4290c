namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class TurnoutShareAssociationTests
{
    // By the definitions, in Python.
    [Fact]
    public void Figures_are_those_of_the_definitions()
    {
        var found = TurnoutShareAssociation.Of(
            [100, 100, 100, 100, 100, 100], [40, 52, 55, 61, 66, 80], [20, 24, 30, 28, 40, 42])!;
        Assert.Multiple(
            () => Figure.IsSame(6, found.Count),
            () => Figure.IsSame(6, found.Centres),
            () => Figure.Is(0.59, found.MeanTurnout),
            () => Figure.Is(0.5161783344160393, found.MeanShare),
            () => Figure.Is(0.33676387177573697, found.Pearson),
            () => Figure.Is(0.7153095975926578, found.PearsonT, 1e-11),
            () => Figure.Is(0.37142857142857144, found.Spearman),
            () => Figure.Is(0.2, found.KendallTauB),
            () => Figure.Is(0.13835539312196482, found.Slope.Value),
            () => Figure.Is(0.19342029463548888, found.Slope.StandardError),
            () => Figure.Is(4, found.Slope.DegreesOfFreedom),
            () => Figure.Is(0.5978260869565216, found.VotesPerElector.Value),
            () => Figure.Is(-0.04605072463768112, found.VotesPerElectorIntercept),
            () => Figure.Is(0.5978260869565216, found.VotesPerElectorWeighted));
    }

    [Fact]
    public void A_figure_that_does_not_vary_has_no_association()
    {
        Figure.IsNone(TurnoutShareAssociation.Of([100, 200, 300, 400], [50, 100, 150, 200], [10, 30, 50, 90]));
        Figure.IsNone(TurnoutShareAssociation.Of([100, 200, 300], [50, 70, 150], [10, 30, 50]));
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
        Figure.Is(once.SlopeByCentre.StandardError, twice.SlopeByCentre.StandardError);
        Assert.InRange(twice.Slope.StandardError, 0, once.Slope.StandardError * 0.99);

        static int[] Twice(int[] counts) => [.. counts.SelectMany<int, int>(count => [count, count])];
    }
}
