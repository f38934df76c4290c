namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class RankComparisonTests
{
    [Fact]
    public void Small_samples_give_what_is_computed_by_hand()
    {
        // 5 is above 3 and 4; z is (|2 − 3| − ½)/√3 = 0.2887, and two distribution functions are 2/3 apart at 2.
        var compared = RankComparison.Of([1, 2, 5], [3, 4]);
        Assert.Multiple(
            () => Figure.IsSame(2, compared.Pairs),
            () => Assert.Equal(0.7728, compared.PairsPValue!.Value.Value, 1e-4),
            () => Figure.Is(2.0 / 3, compared.Distance));
    }

    [Fact]
    public void Tied_numbers_count_as_half_and_are_one_step()
    {
        var compared = RankComparison.Of([1, 2], [2, 3]);
        Assert.Multiple(
            () => Figure.Is(0.5, compared.Pairs),
            () => Figure.Is(0.5, compared.Distance));
    }

    [Fact]
    public void Numbers_that_are_all_equal_have_no_rank_test()
    {
        var compared = RankComparison.Of([2, 2], [2, 2, 2]);
        Assert.Multiple(
            () => Figure.Is(3, compared.Pairs),
            () => Assert.Null(compared.PairsPValue),
            () => Figure.IsSame(0, compared.Distance),
            () => Figure.IsSame(1, compared.DistancePValue.Value));
    }
}
