namespace Electoral.Tally.Tests.Aggregation;

public sealed class QuantileHistogramTests
{
    [Fact]
    public void Turnout_of_many_sheets_has_an_exact_middle()
    {
        var random = new Random(7);
        var counts = Enumerable.Range(0, 50_001).Select(_ => random.Next(100, 900)).Select(
            registered => (Ballots: registered * random.Next(300, 1_000) / 1_000, Registered: registered)).ToArray();
        var table = Table(counts);
        var turnout = QuantileHistogram.Of(table, table.BallotsCast!, table.Registered!);
        double[] ratios = Array.ConvertAll(counts, pair => (double)pair.Ballots / pair.Registered);
        var summary = turnout.Summarize()!.Value;
        Assert.Equal(50_001, summary.Count);
        Assert.Equal(ratios.Average(), summary.Mean, 1e-12);
        Assert.Equal(Quantiles.Median(ratios), summary.Median);
        Assert.Equal(Quantiles.MedianAbsoluteDeviation(ratios), summary.MedianAbsoluteDeviation);
        var (least, most) = turnout.Bracket(0.5)!.Value;
        Assert.InRange(most - least, 0, 1.0 / 16_384);
    }

    [Fact]
    public void Equal_ratios_have_their_value_and_no_spread()
    {
        var table = Table([.. Enumerable.Repeat((1, 3), 40)]);
        var thirds = QuantileHistogram.Of(table, table.BallotsCast!, table.Registered!);
        Assert.Equal(new RatioSummary(40, thirds.Mean!.Value, 1.0 / 3, 0), thirds.Summarize());
        Assert.Equal(1.0 / 3, thirds.Mean!.Value, 1e-13);
        Assert.Equal("40 ratios, the median from 0.33328 to 0.33334", thirds.ToString());
    }

    [Fact]
    public void Ratios_above_one_are_exact_too()
    {
        var table = Table([(5, 1), (2_000_000_000, 1), (3, 2), (7, 7)]);
        var found = QuantileHistogram.Of(table, table.BallotsCast!, table.Registered!);
        Assert.Equal((5 + 1.5) / 2, found.Quantile(0.5));
        Assert.Equal(2e9, found.Quantile(1));
        Assert.Equal((2_000_000_000 + 5 + 1.5 + 1) / 4, found.Mean);
    }

    [Fact]
    public void What_is_no_share_or_no_column_of_the_table_is_refused()
    {
        var (table, other) = (Table([(1, 2)]), Table([(1, 2), (3, 4)]));
        Assert.Throws<ArgumentException>(() => QuantileHistogram.Of(table, table.Registered!, other.Registered!));
        Assert.Throws<ArgumentException>(() => QuantileHistogram.Of(table, other.Registered!, table.Registered!));
        var ratios = QuantileHistogram.Of(table, table.BallotsCast!, table.Registered!);
        Assert.Throws<ArgumentOutOfRangeException>(() => ratios.Quantile(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ratios.Bracket(double.NaN));
        Assert.Throws<OperationCanceledException>(() => ratios.Quantile(0.5, new(canceled: true)));
    }

    private static TallyTable Table((int Ballots, int Registered)[] counts)
    {
        var builder = new TallyTable.Builder(new Contest([new("A")]), ["state", "table"]);
        for (int i = 0; i < counts.Length; i++)
        {
            builder.Add(new()
            {
                Unit = new("1"),
                Code = $"{i}",
                BallotsCast = counts[i].Ballots,
                Registered = counts[i].Registered,
                Votes = [0],
            });
        }

        return builder.Build();
    }
}
