namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class AssociationSumsTests
{
    [Fact]
    public void Correlations_are_those_computed_by_hand() => Assert.Multiple(
        () => Figure.Is(1, AssociationSums.Correlation([1, 2, 3], [2, 4, 6])),
        () => Figure.Is(-1, AssociationSums.Correlation([1, 2, 3], [6, 4, 2])),
        () => Figure.Is(0.8, AssociationSums.Correlation([1, 2, 3, 4], [1, 3, 2, 4])));

    [Fact]
    public void A_share_on_a_line_has_its_slope_and_no_error()
    {
        // Of 100 registered voters 40, 50, 60 and 70 voted, and 10, 15, 21 and 28 of them for the selection.
        var found = AssociationSums.Associate([100, 100, 100, 100], [40, 50, 60, 70], [10, 15, 21, 28], default)!;
        Assert.Multiple(
            () => Figure.Is(0.55, found.MeanTurnout),
            () => Figure.Is(0.325, found.MeanShare),
            () => Figure.Is(0.5, found.Slope.Value),
            () => Assert.Equal(0, found.Slope.StandardError, 1e-12),
            () => Figure.Is(0.5 - 0.325, found.SobyaninSukhovolsky.Value),
            () => Figure.Is(0.6, found.VotesPerElector.Value),
            () => Assert.InRange(found.PearsonPValue.Value, 0, 1e-15));
    }

    [Fact]
    public void Stations_of_one_centre_have_no_error_by_centre() =>
        Assert.Null(AssociationSums.Associate([100, 100, 100, 100], [40, 50, 60, 70], [10, 15, 21, 28], [0, 4, 4]));
}
