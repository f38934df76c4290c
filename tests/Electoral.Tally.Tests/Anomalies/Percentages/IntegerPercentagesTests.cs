using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies;

public class IntegerPercentagesTests
{
    [Fact]
    public void Chances_are_sums_over_all_counts_near_a_percentage()
    {
        int[] registered = [100, 333, 640, 2_000], ballots = [61, 210, 500, 1_500], votes = [20, 77, 250, 700];
        foreach (int period in new[] { 1, 5, 10 })
        {
            double turnout = 0, result = 0, observed = 0;
            for (int i = 0; i < votes.Length; i++)
            {
                turnout += Chance(ballots[i], registered[i], period);
                result += Chance(votes[i], ballots[i], period);
                if (IsHit(votes[i], ballots[i], period)) observed++;
            }

            var tests = IntegerPercentages.Of(registered, ballots, votes, period);
            Assert.Equal(turnout, tests[0].Expected, 1e-12);
            Assert.Equal(result, tests[1].Expected, 1e-12);
            Assert.Equal(observed, tests[1].Observed);
        }
    }

    [Fact]
    public void Poisson_binomial_tails_are_exact_and_reach_far()
    {
        double[] chances = [0.1, 0.9, 0.5, 0.25, 1, 0];
        double expected = 0;
        for (int outcome = 0; outcome < 64; outcome++)
        {
            double mass = 1;
            for (int i = 0; i < 6; i++) mass *= (outcome >> i & 1) != 0 ? chances[i] : 1 - chances[i];
            if (int.PopCount(outcome) >= 4) expected += mass;
        }

        Assert.Equal(expected, Math.Exp(PoissonBinomial.LogAtLeast(chances, 4)), 1e-14);
        double[] even = new double[400];
        Array.Fill(even, 0.1);
        Assert.Equal(
            BinomialDistribution.LogAtLeast(330, 400, 0.1), PoissonBinomial.LogAtLeast(even, 330), 1e-9 * 700);
        Array.Resize(ref even, 2_000);
        Array.Fill(even, 0.1);
        foreach (long observed in (long[])[500, 1_200, 1_990, 2_000])
        {
            double log = BinomialDistribution.LogAtLeast(observed, 2_000, 0.1);
            Assert.Equal(log, PoissonBinomial.LogAtLeast(even, observed), -1e-9 * log);
        }

        Assert.Equal(double.NegativeInfinity, PoissonBinomial.LogAtLeast(chances, 7));
        Assert.Equal(0, PoissonBinomial.LogAtLeast(chances, 0));
    }

    [Fact]
    public void Stations_that_cannot_be_tested_are_left_out()
    {
        int[] registered = [99, 500, 500, 500, 0, 500], ballots = [50, 0, 500, 250, 0, 600];
        int[] votes = [20, 0, 250, 249, 0, 10];
        var tests = IntegerPercentages.Of(registered, ballots, votes);
        Assert.All(tests, test =>
        {
            Assert.Equal(0, test.Included);
            Assert.Null(test.Z);
            Assert.Null(test.UpperPValue);
            Assert.Null(test.ExcessInterval);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => IntegerPercentages.Of([100], [50], [20], period: 3));
        Assert.Throws<ArgumentException>(() => IntegerPercentages.Of([100, 1], [50], [20]));
    }

    [Fact]
    public void Coarse_fractions_are_the_thirty_one_irreducible_ones_and_exact()
    {
        Assert.Equal(31, CoarseFractions.Fractions.Count);
        int[] votes = [30, 17, 0, 45, 50], totals = [60, 60, 60, 60, 50];
        var found = CoarseFractions.Of(votes, totals);
        Assert.Equal(2, found.Observed);
        double expected = 0;
        for (int i = 0; i < votes.Length; i++)
        {
            double share = (double)votes[i] / totals[i];
            for (int count = 1; count < totals[i]; count++)
            {
                bool isCoarse = CoarseFractions.Fractions.Any(f => f.Numerator * totals[i] == count * f.Denominator);
                if (isCoarse) expected += Math.Exp(BinomialDistribution.LogMass(count, totals[i], share));
            }
        }

        Assert.Equal(expected, found.Expected, 1e-12);
        Assert.Equal(PValueMethod.Exact, found.UpperPValue!.Value.Method);
        Assert.Null(CoarseFractions.Of([], []).UpperPValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => CoarseFractions.Of([5], [4]));
    }

    private static double Chance(int part, int whole, int period)
    {
        double sum = 0;
        for (int count = 0; count <= whole; count++)
        {
            double mass = Math.Exp(BinomialDistribution.LogMass(count, whole, (double)part / whole));
            if (IsHit(count, whole, period)) sum += mass;
        }

        return sum;
    }

    private static bool IsHit(int part, int whole, int period) => Enumerable.Range(0, 101)
        .Any(percent => percent % period == 0 && 20 * Math.Abs(100L * part - (long)percent * whole) <= whole);
}
