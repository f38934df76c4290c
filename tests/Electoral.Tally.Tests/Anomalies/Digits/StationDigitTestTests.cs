using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies;

public class StationDigitTestTests
{
    [Fact]
    public void Expectations_are_sums_over_all_counts_of_ten_and_more()
    {
        int[] votes = [12, 9, 97, 180, 40], totals = [60, 45, 130, 260, 200];
        foreach (var place in new[] { DigitPlace.Last, DigitPlace.Second })
        {
            double[] expected = new double[10];
            foreach (int i in new[] { 0, 2, 3, 4 })
            {
                double[] law = Law(votes[i], totals[i], place);
                for (int digit = 0; digit < 10; digit++) expected[digit] += law[digit];
            }

            var test = StationDigitTest.Of(votes, totals, place);
            Assert.Equal(4, test.N);
            for (int digit = 0; digit < 10; digit++) Assert.Equal(expected[digit], test.Expected[digit], 1e-11);
        }
    }

    [Fact]
    public void Large_stations_have_nearly_the_answer_of_all_counts()
    {
        // Just above the size where every few counts stand for all; the same stations just below it give the rest.
        int[] votes = new int[800], large = new int[800], dense = new int[800];
        for (int i = 0; i < 800; i++) (votes[i], large[i], dense[i]) = (1_000 + 7 * i, 8_193, 8_192);
        double sparse = StationDigitTest.Of(votes, large, DigitPlace.Second).Corrected!.Statistic;
        double full = StationDigitTest.Of(votes, dense, DigitPlace.Second).Corrected!.Statistic;
        Assert.Equal(full, sparse, 0.02 * full);
    }

    [Fact]
    public void The_answer_does_not_depend_on_threads()
    {
        var (votes, totals) = Stations(3_000, seed: 3);
        var one = StationDigitTest.Of(votes, totals, DigitPlace.Second);
        foreach (int threads in new[] { 2, 7 })
        {
            var other = StationDigitTest.Of(votes, totals, DigitPlace.Second, default, threads);
            Assert.Equal(one.Corrected, other.Corrected);
            Assert.Equal(one.PlugIn, other.PlugIn);
        }
    }

    [Fact]
    public void Clean_stations_are_rejected_about_as_often_as_promised()
    {
        int rejected = 0;
        const int elections = 200;
        for (int seed = 1; seed <= elections; seed++)
        {
            var (votes, totals) = Stations(400, seed);
            if (StationDigitTest.Of(votes, totals, DigitPlace.Second).Corrected!.PValue!.Value.Value <= 0.1) rejected++;
        }

        // Binomial(200, 0.1) lies within these with probability above 0.9999.
        Assert.InRange(rejected, 5, 40);
    }

    [Theory]
    [InlineData(DigitPlace.Last)]
    [InlineData(DigitPlace.LastTwo)]
    public void With_the_same_chances_everywhere_the_corrected_form_is_Pearsons(DigitPlace place)
    {
        // A covariance that followed the observed digits would give Neyman's X² instead, which is larger.
        int[] votes = new int[130], totals = new int[130];
        double[] shares = new double[130];
        var random = new CounterRandom(4, 0, UnitPathKey.Root);
        for (int i = 0; i < votes.Length; i++)
        {
            (totals[i], shares[i]) = (400, 0.45);
            votes[i] = random.NextBinomial(400, 0.45);
        }

        var test = StationDigitTest.Of(votes, totals, place, shares);
        Assert.Equal(test.PlugIn!.Statistic, test.Corrected!.Statistic, 1e-7 * test.PlugIn.Statistic);
        Assert.Equal(test.PlugIn.DegreesOfFreedom, test.Corrected.DegreesOfFreedom);
        Assert.Equal(test.PlugIn.PValue!.Value.Value, test.Corrected.PValue!.Value.Value, 1e-6);
    }

    [Fact]
    public void One_digit_alone_is_found()
    {
        int[] votes = [.. Enumerable.Range(0, 150).Select(i => 107 + 10 * (i % 20))], totals = new int[150];
        Array.Fill(totals, 500);
        Assert.True(StationDigitTest.Of(votes, totals, DigitPlace.Last).Corrected!.PValue!.Value.Value < 1e-10);
    }

    [Fact]
    public void Invented_last_digits_are_found()
    {
        var (votes, totals) = Stations(2_000, seed: 8);
        for (int i = 0; i < votes.Length; i += 5) votes[i] = votes[i] / 10 * 10;
        Assert.True(StationDigitTest.Of(votes, totals, DigitPlace.Last).Corrected!.PValue!.Value.Value < 1e-10);
    }

    [Fact]
    public void Degenerate_stations_have_no_statistic_and_are_not_counted()
    {
        Assert.Null(StationDigitTest.Of([], [], DigitPlace.Last).PlugIn);
        Assert.Null(StationDigitTest.Of([3, 0], [9, 0], DigitPlace.Last).PlugIn);

        // Every vote for one selection: the digits follow the ballots and cannot vary.
        int[] all = [.. Enumerable.Range(100, 50)];
        Assert.Null(StationDigitTest.Of(all, all, DigitPlace.Last).PlugIn);
        Assert.Null(StationDigitTest.Of(all, all, DigitPlace.Last).Corrected);

        // More votes than ballots, and a share under which ten votes cannot be.
        Assert.Equal(0, StationDigitTest.Of([50], [40], DigitPlace.Last).N);
        Assert.Equal(0, StationDigitTest.Of([50], [90], DigitPlace.Last, [0.0]).N);
        Assert.Throws<ArgumentException>(() => StationDigitTest.Of([50], [90], DigitPlace.First));
    }

    private static (int[] Votes, int[] Totals) Stations(int count, int seed)
    {
        int[] votes = new int[count], totals = new int[count];
        var random = new CounterRandom((ulong)seed, 0, UnitPathKey.Root);
        for (int i = 0; i < count; i++)
        {
            totals[i] = 200 + random.NextInt32(500);
            votes[i] = random.NextBinomial(totals[i], random.NextBeta(8, 6));
        }

        return (votes, totals);
    }

    private static double[] Law(int votes, int total, DigitPlace place)
    {
        double[] law = new double[10];
        double all = 0;
        for (int count = 10; count <= total; count++)
        {
            double mass = Math.Exp(BinomialDistribution.LogMass(count, total, (double)votes / total));
            law[place == DigitPlace.Last ? count % 10 : Digits.Second(count)!.Value] += mass;
            all += mass;
        }

        return Array.ConvertAll(law, mass => mass / all);
    }
}
