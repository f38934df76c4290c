using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Mixture;

/// <summary>Eight centres at once say the same as one centre after another, node by node.</summary>
public sealed class CentreModelTests
{
    private static readonly MixtureNodes Nodes = MixtureNodes.Of(0.02);
    private static readonly Workload Alone = new(1, 1 << 11, 0, CancellationToken.None);
    private static readonly MixtureParameters Point = new([0.8, 0.1, 0.03, 0.07], 4, 1, []);

    [Property(MaxTest = 6)]
    public void Lanes_say_what_single_centres_say(ushort seed)
    {
        var stations = Drawn(seed);
        double rho = 0.001 * (1 + seed % 40);
        var model = new CentreModel(CentreKernels.Of(stations, rho, Alone), null, Alone);
        var step = model.Step(Point);
        var posteriors = model.Posteriors(Point);
        double[] logs = model.LogLikelihoods(Point);
        double logLikelihood = 0, incremental = 0, extreme = 0, odd = 0;
        for (int centre = 0; centre < stations.Centres; centre++)
        {
            var plain = PlainCentre.Of(stations, centre, rho, Point);
            AssertNear(plain.LogLikelihood, logs[centre]);
            logLikelihood += plain.LogLikelihood;
            for (int station = 0; station < plain.Stations.Length; station++)
            {
                var (own, found) = (plain.Stations[station], posteriors[stations.First[centre] + station]);
                AssertNear(own.OfIncremental, found.OfIncremental);
                AssertNear(own.OfExtreme, found.OfExtreme);
                AssertNear(own.OfOdd, found.OfOdd);
                AssertNear(own.AddedByIncremental, found.AddedByIncremental);
                AssertNear(own.AddedByExtreme, found.AddedByExtreme);
                (incremental, extreme, odd) =
                    (incremental + own.OfIncremental, extreme + own.OfExtreme, odd + own.OfOdd);
            }
        }

        AssertNear(logLikelihood, step.LogLikelihood);
        AssertNear(incremental, step.Expected[1]);
        AssertNear(extreme, step.Expected[2]);
        AssertNear(odd, step.Expected[3]);
    }

    [Fact]
    public void Weights_of_centres_are_those_of_repeated_ones()
    {
        var stations = Drawn(11);
        double[] weights = [.. Enumerable.Range(0, stations.Centres).Select(centre => centre % 3.0)];
        var (first, votes, totals) = (new List<int> { 0 }, new List<int>(), new List<int>());
        for (int centre = 0; centre < stations.Centres; centre++)
        {
            for (int time = 0; time < weights[centre]; time++)
            {
                votes.AddRange(stations.Votes[stations.First[centre]..stations.First[centre + 1]]);
                totals.AddRange(stations.Totals[stations.First[centre]..stations.First[centre + 1]]);
                first.Add(votes.Count);
            }
        }

        var repeated = new StationsByCentre([.. first], [.. votes], [.. totals], Nodes);
        var weighted = new CentreModel(CentreKernels.Of(stations, 0.004, Alone), weights, Alone).Step(Point);
        var plain = new CentreModel(CentreKernels.Of(repeated, 0.004, Alone), null, Alone).Step(Point);
        AssertNear(plain.Penalised, weighted.Penalised);
        AssertNear(plain.Next.Decay, weighted.Next.Decay);
        for (int i = 0; i < 4; i++) AssertNear(plain.Next.Shares[i], weighted.Next.Shares[i]);
    }

    [Fact]
    public void A_level_of_few_units_with_many_tables_is_no_difficulty()
    {
        var random = new CounterRandom(5, 0, 1);
        int[] votes = new int[600], totals = new int[600];
        for (int station = 0; station < votes.Length; station++)
        {
            totals[station] = 300;
            votes[station] = random.NextBetaBinomial(300, 40, 60);
        }

        var stations = new StationsByCentre([0, 300, 600], votes, totals, Nodes);
        var step = new CentreModel(CentreKernels.Of(stations, 0.005, Alone), null, Alone).Step(Point);
        double plain = Enumerable.Range(0, 2)
            .Sum(centre => PlainCentre.Of(stations, centre, 0.005, Point).LogLikelihood);
        AssertNear(plain, step.LogLikelihood);
    }

    [Theory]
    [InlineData(0.0005)]
    [InlineData(0.09)]
    public void Kernels_are_beta_binomial_whether_their_rows_are_kept_or_not(double rho)
    {
        // With so many values and nodes rows are not kept.
        var fine = MixtureNodes.Of(0.0025);
        int[] many = [.. Enumerable.Range(1, 6_000)];
        var large = new StationsByCentre([0, many.Length], many, [.. many.Select(votes => 2 * votes)], fine);
        var single = new StationsByCentre([0, 1], [350], [500], fine);
        foreach (int node in (int[])[10, 400, 481, 1_500, 3_199])
        {
            double concentration = (1 - rho) / rho;
            var law = new BetaBinomialDistribution(
                500, concentration * fine.Rates[node], concentration * Math.Exp(-fine.Distances[node]));
            double expected = law.LogMass(350);
            Assert.Equal(expected, new BetaBinomialKernel(large, rho, Alone).At(350, 500, node), 1e-8);
            Assert.Equal(expected, new BetaBinomialKernel(single, rho, Alone).At(350, 500, node), 1e-8);
        }
    }

    [Fact]
    public void The_search_finds_the_best_dispersion()
    {
        var stations = Drawn(23);
        var fit = CentreFit.Of(stations, StationFit.Tolerance, Alone);
        foreach (double factor in (double[])[0.8, 0.95, 1.05, 1.25])
        {
            var kernels = CentreKernels.Of(stations, fit.Null.Rho * factor, Alone);
            var other = MixtureClimb.From(
                new CentreModel(kernels, null, Alone), fit.Null.End.At, StationFit.Tolerance, CancellationToken.None);
            Assert.True(other.Step.Penalised <= fit.Null.End.Step.Penalised + 1e-3);
        }
    }

    // Centres of two to twelve stations, among them nobody who voted and nobody who abstained.
    private static StationsByCentre Drawn(int seed)
    {
        var random = new CounterRandom((ulong)seed, 0, 7);
        var (first, votes, totals) = (new List<int> { 0 }, new List<int>(), new List<int>());
        for (int centre = 0; centre < 45; centre++)
        {
            int stations = 2 + random.NextInt32(centre % 9 == 0 ? 11 : 3);
            double rate = random.NextDouble();
            for (int station = 0; station < stations; station++)
            {
                int total = 1 + random.NextInt32(600), kind = random.NextInt32(12);
                int own = kind == 0 ? 0 : kind == 1 ? total : random.NextBinomial(total, rate);
                if (kind == 2) own = total - (total - own) / 4;
                votes.Add(own);
                totals.Add(total);
            }

            first.Add(votes.Count);
        }

        return new([.. first], [.. votes], [.. totals], Nodes);
    }

    private static void AssertNear(double expected, double found) =>
        Assert.Equal(expected, found, 1e-8 * Math.Max(1, Math.Abs(expected)));
}
