namespace Electoral.Tally.Tests.Aggregation;

public sealed class DigitCountsTests
{
    private static readonly int[] Votes = [0, 7, 10, 42, 305, 1_000, 70_001];

    [Fact]
    public void Digits_of_a_list_are_counted_where_the_counts_have_them()
    {
        Assert.Equal([2, 1, 1, 0, 0, 1, 0, 0, 0, 0], DigitDistribution.Of(Votes, DigitPlace.Last).Counts);
        Assert.Equal([4, 0, 1, 0, 0, 0, 0, 0, 0, 0], DigitDistribution.Of(Votes, DigitPlace.Second).Counts);
        Assert.Equal(2, DigitDistribution.Of(Votes, DigitPlace.First)[7]);
        Assert.Equal(1, DigitDistribution.Of(Votes, DigitPlace.FirstTwo)[70]);
        Assert.Equal(1, DigitDistribution.Of(Votes, DigitPlace.FirstThree)[700]);
        Assert.Equal(1, DigitDistribution.Of(Votes, DigitPlace.LastTwo)[5]);
        Assert.Equal(1, DigitDistribution.Of(Votes, DigitPlace.LastTwo, minimum: 0)[7]);
    }

    [Fact]
    public void What_is_left_out_is_counted_apart()
    {
        var last = DigitDistribution.Of(Votes, DigitPlace.Last);
        Assert.Equal((10, 5L, 1L, 1L), (last.Minimum, last.Count, last.Zeros, last.Below));
        var all = DigitDistribution.Of(Votes, DigitPlace.Last, minimum: 0);
        Assert.Equal((7L, 0L, 0L), (all.Count, all.Zeros, all.Below));
        Assert.Equal("Last digits of 5 counts of at least 10", last.ToString());
    }

    [Fact]
    public void What_has_no_such_digit_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DigitDistribution.Of([5], DigitPlace.Second, minimum: 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => DigitDistribution.Of([5], DigitPlace.First, minimum: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DigitDistribution.Of([5], DigitPlace.FirstThree, minimum: 99));
        Assert.Throws<ArgumentOutOfRangeException>(() => DigitDistribution.Of([5], (DigitPlace)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => DigitDistribution.Of([5, -1], DigitPlace.Last));
        Assert.Throws<ArgumentOutOfRangeException>(() => DigitDistribution.Of([5], DigitPlace.First)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => DigitDistribution.Of([5], DigitPlace.Last)[10]);
        Assert.Throws<ArgumentException>(() => DigitDistribution.Of([5], DigitPlace.Last).Merge(
            DigitDistribution.Of([5], DigitPlace.Last, minimum: 0)));
    }

    [Fact]
    public void Digits_of_unlike_contests_do_not_merge()
    {
        var one = DigitCounts.Of(Table("A", "B"), DigitPlace.Last);
        Assert.Throws<ArgumentException>(() => one.Merge(DigitCounts.Of(Table("A", "C"), DigitPlace.Last)));
        Assert.Throws<ArgumentException>(() => one.Merge(DigitCounts.Of(Table("A", "B"), DigitPlace.Second)));
        Assert.Throws<ArgumentException>(() => one.Of("C"));
    }

    [Fact]
    public void A_contest_without_selections_has_no_digits()
    {
        var none = DigitCounts.Of(Table(), DigitPlace.Last);
        Assert.Equal((0, 10, DigitPlace.Last), (none.Count, none.Minimum, none.Place));
        Assert.Equal(0, none.Merge(none).Together().Count);
    }

    [Fact]
    public void A_cancelled_count_stops() => Assert.Throws<OperationCanceledException>(
        () => DigitCounts.Of(Table("A"), DigitPlace.Last, cancellation: new(canceled: true)));

    private static TallyTable Table(params string[] selections)
    {
        var contest = new Contest(selections.Select(id => new Selection(id)));
        var builder = new TallyTable.Builder(contest, ["state", "table"]);
        builder.Add(new() { Unit = new("1"), Code = "1", Votes = [.. selections.Select(_ => (int?)12)] });
        return builder.Build();
    }
}
