using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies;

public sealed class PercentageCombTests
{
    private static readonly int[] Registered = [100, 333, 640, 2_000, 99, 4_801, 300];
    private static readonly int[] Ballots = [61, 210, 500, 1_500, 50, 2_400, 300];
    private static readonly int[] Votes = [20, 77, 250, 700, 20, 0, 100];

    [Theory]
    [InlineData(PercentageOf.Turnout)]
    [InlineData(PercentageOf.Result)]
    public void Each_percentage_has_the_sum_of_the_chances_of_the_counts_near_it(PercentageOf of)
    {
        bool isTurnout = of == PercentageOf.Turnout;
        var comb = PercentageComb.Of(Registered, Ballots, Votes, of);
        int[] wholes = isTurnout ? Registered : Ballots, parts = isTurnout ? Ballots : Votes;
        int[] entering = [0, 1, 2, 3, 5]; // The fifth has 99 registered, the seventh a turnout of 100 %.
        Assert.Equal(entering.Length, comb.Included);
        for (int percent = 0; percent <= 100; percent++)
        {
            double expected = 0, variance = 0;
            int observed = 0;
            foreach (int i in entering)
            {
                double chance = Enumerable.Range(0, wholes[i] + 1).Where(count => IsNear(count, wholes[i], percent))
                    .Sum(count => Math.Exp(BinomialDistribution.LogMass(
                        count, wholes[i], (double)parts[i] / wholes[i])));
                expected += chance;
                variance += chance * (1 - chance);
                if (IsNear(parts[i], wholes[i], percent)) observed++;
            }

            Assert.Equal(observed, comb.Observed[percent]);
            Assert.Equal(expected, comb.Expected[percent], 1e-12);
            Assert.Equal(Math.Sqrt(variance), comb.StandardDeviations[percent], 1e-7);
        }
    }

    [Fact]
    public void All_percentages_together_are_the_test_of_whole_percentages()
    {
        var (registered, ballots, votes) = Stations(5_000);
        var tests = IntegerPercentages.Of(registered, ballots, votes);
        foreach (var test in tests.Take(2))
        {
            var comb = PercentageComb.Of(registered, ballots, votes, test.Percentage);
            Assert.Equal(test.Included, comb.Included);
            Assert.Equal(test.Observed, comb.Observed.Sum());
            Assert.Equal(test.Expected, comb.Expected.Sum(), 1e-8);
            Assert.Equal(test.StandardDeviation, comb.TotalStandardDeviation, 1e-8);
            var threads = PercentageComb.Of(registered, ballots, votes, test.Percentage, 4);
            Assert.Equal(comb.Expected, threads.Expected);
        }
    }

    [Fact]
    public void One_percentage_in_twenty_lies_outside_its_range_in_clean_elections_and_a_rounded_one_far_outside()
    {
        var (registered, ballots, votes) = Stations(20_000);
        var comb = PercentageComb.Of(registered, ballots, votes, PercentageOf.Result);
        int[] usual = [.. Enumerable.Range(0, 101).Where(percent => comb.Expected[percent] > 20)];
        Assert.True(usual.Length > 20);
        Assert.InRange(usual.Count(at => !comb.Ranges[at].Contains(comb.Observed[at])), 0, usual.Length / 5);
        for (int i = 0; i < 400; i++) ballots[i] = ballots[i] / 5 * 5;
        for (int i = 0; i < 400; i++) votes[i] = ballots[i] * 3 / 5;
        var rounded = PercentageComb.Of(registered, ballots, votes, PercentageOf.Result);
        Assert.True(rounded.Observed[60] > rounded.Ranges[60].High + 200);
    }

    [Fact]
    public void It_is_of_turnout_or_of_the_result_and_of_as_many_stations_of_each()
    {
        Assert.Throws<ArgumentException>(() => PercentageComb.Of([100], [50], [20], PercentageOf.Either));
        Assert.Throws<ArgumentException>(() => PercentageComb.Of([100], [50, 60], [20], PercentageOf.Turnout));
        var none = PercentageComb.Of([], [], [], PercentageOf.Turnout);
        Assert.Equal(0, none.Included);
        Assert.All(none.Expected, expected => Assert.Equal(0, expected));
    }

    [Fact]
    public void As_text_it_is_a_table_of_percentages_that_stations_have_or_may_have()
    {
        string text = PercentageComb.Of([100], [61], [20], PercentageOf.Turnout).ToString();
        Assert.Matches(@"\n *61 % +1 +0\.1 ", text);
        Assert.DoesNotContain("99 %", text, StringComparison.Ordinal);
        Assert.Contains("95 %", text, StringComparison.Ordinal);
    }

    private static bool IsNear(long count, long whole, long percent) =>
        Math.Abs(100m * count - percent * whole) * 20 <= whole;

    private static (int[] Registered, int[] Ballots, int[] Votes) Stations(int count)
    {
        var random = new Random(4);
        var (registered, ballots, votes) = (new int[count], new int[count], new int[count]);
        for (int i = 0; i < count; i++)
        {
            registered[i] = 400 + random.Next(500);
            double turnout = 0.5 + 0.3 * random.NextDouble(), share = 0.3 + 0.4 * random.NextDouble();
            for (int voter = 0; voter < registered[i]; voter++) ballots[i] += random.NextDouble() < turnout ? 1 : 0;
            for (int ballot = 0; ballot < ballots[i]; ballot++) votes[i] += random.NextDouble() < share ? 1 : 0;
        }

        return (registered, ballots, votes);
    }
}
