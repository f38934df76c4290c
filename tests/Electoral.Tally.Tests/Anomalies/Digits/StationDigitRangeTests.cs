namespace Electoral.Tally.Tests.Anomalies;

public sealed class StationDigitRangeTests
{
    [Theory]
    [InlineData(DigitPlace.Last)]
    [InlineData(DigitPlace.Second)]
    public void One_digit_in_twenty_lies_outside_its_range_in_clean_elections(DigitPlace place)
    {
        int outside = 0, digits = 0;
        var random = new Random(11);
        for (int election = 0; election < 60; election++)
        {
            var (votes, totals) = Stations(random, 300);
            var test = StationDigitTest.Of(votes, totals, place);
            for (int digit = 0; digit < 10; digit++, digits++)
            {
                if (!test.Ranges![digit].Contains(test.Observed[digit])) outside++;
            }
        }

        // 600 digits at 5 % by a binomial law: 30 ± 5.3; four deviations either side.
        Assert.InRange(outside, 9, 52);
    }

    [Fact]
    public void Digits_that_are_made_up_lie_outside()
    {
        var (votes, totals) = Stations(new(12), 600);
        for (int i = 0; i < votes.Length; i += 2) votes[i] = votes[i] / 10 * 10;
        var test = StationDigitTest.Of(votes, totals, DigitPlace.Last);
        Assert.True(test.Observed[0] > test.Ranges![0].High + 150);
    }

    [Fact]
    public void Expectations_add_up_to_the_stations_and_are_plain_where_shares_are_given()
    {
        var (votes, totals) = Stations(new(13), 200);
        var own = StationDigitTest.Of(votes, totals, DigitPlace.Second);
        Assert.Equal(own.N, own.CorrectedExpected.Sum(), 1e-8);
        double[] shares = new double[votes.Length];
        Array.Fill(shares, 0.5);
        var given = StationDigitTest.Of(votes, totals, DigitPlace.Second, shares);
        for (int digit = 0; digit < 10; digit++)
        {
            Assert.Equal(given.Expected[digit], given.CorrectedExpected[digit], 1e-9);
        }
    }

    [Fact]
    public void Few_stations_have_no_ranges_and_the_text_says_why()
    {
        var test = StationDigitTest.Of([25, 37], [100, 90], DigitPlace.Last);
        Assert.Null(test.Ranges);
        Assert.Contains("not computable, because fewer than 30 stations", test.ToString(), StringComparison.Ordinal);
        Assert.Contains("no calculable", test.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void As_text_it_is_a_table_with_a_row_a_digit()
    {
        var (votes, totals) = Stations(new(14), 100);
        var test = StationDigitTest.Of(votes, totals, DigitPlace.Last);
        string text = test.ToString();
        for (int digit = 0; digit < 10; digit++) Assert.Matches($@"\n{digit} +{test.Observed[digit]} +\d", text);
        string pairs = StationDigitTest.Of(votes, totals, DigitPlace.LastTwo).ToString();
        Assert.Matches(@"\nadjacent +\d", pairs);
    }

    private static (int[] Votes, int[] Totals) Stations(Random random, int count)
    {
        var (votes, totals) = (new int[count], new int[count]);
        for (int i = 0; i < count; i++)
        {
            totals[i] = 200 + random.Next(300);
            double share = 0.3 + 0.4 * random.NextDouble();
            for (int ballot = 0; ballot < totals[i]; ballot++) votes[i] += random.NextDouble() < share ? 1 : 0;
        }

        return (votes, totals);
    }
}
