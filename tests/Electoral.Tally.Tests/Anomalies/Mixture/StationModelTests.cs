using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Mixture;

public sealed class StationModelTests
{
    private static readonly Workload Alone = new(1, 1 << 11, 0, CancellationToken.None);
    private static readonly MixtureParameters Point = new([0.85, 0.1, 0.05], 3, 0.4, [-0.2, 0.3, 0.1]);

    [Property(MaxTest = 20)]
    public void The_order_of_stations_and_the_names_of_groups_say_nothing(ushort seed)
    {
        var (votes, totals, groups) = Drawn(seed, 200);
        var model = ModelOf(votes, totals, groups, null);
        var step = model.Step(Point);
        int[] order = [.. Enumerable.Range(0, votes.Length).OrderBy(station => votes[station] * 7919 % 613)];
        int[] names = [2, 0, 1];
        var other = ModelOf(
            [.. order.Select(i => votes[i])], [.. order.Select(i => totals[i])],
            [.. order.Select(i => names[groups[i]])], null);
        double[] means = new double[3];
        for (int group = 0; group < 3; group++) means[names[group]] = Point.Means[group];
        var there = Point with { Means = means };
        var otherStep = other.Step(there);
        AssertNear(step.Penalised, otherStep.Penalised);
        AssertNear(step.Next.Decay, otherStep.Next.Decay);
        AssertNear(step.Next.Spread, otherStep.Next.Spread);
        for (int group = 0; group < 3; group++)
        {
            AssertNear(step.Next.Means[group], otherStep.Next.Means[names[group]]);
        }

        AssertNear(model.AddedBallots(Point).Incremental, other.AddedBallots(there).Incremental);
        var (own, others) = (model.Posteriors(Point), other.Posteriors(there));
        for (int i = 0; i < order.Length; i++) AssertNear(own[order[i]].Added, others[i].Added);
    }

    [Fact]
    public void Weights_are_repeated_stations()
    {
        var (votes, totals, groups) = Drawn(3, 150);
        double[] weights = [.. Enumerable.Range(0, votes.Length).Select(station => station % 4.0)];
        int[] repeated =
            [.. Enumerable.Range(0, votes.Length).SelectMany(i => Enumerable.Repeat(i, (int)weights[i]))];
        var weighted = ModelOf(votes, totals, groups, weights).Step(Point);
        var plain = ModelOf(
            [.. repeated.Select(i => votes[i])], [.. repeated.Select(i => totals[i])],
            [.. repeated.Select(i => groups[i])], null).Step(Point);
        AssertNear(plain.Penalised, weighted.Penalised);
        AssertNear(plain.Next.Spread, weighted.Next.Spread);
        AssertNear(plain.Next.Decay, weighted.Next.Decay);
    }

    [Fact]
    public void Expected_added_ballots_are_those_of_the_stations()
    {
        var (votes, totals, groups) = Drawn(9, 300);
        var model = ModelOf(votes, totals, groups, null);
        var (incremental, extreme) = model.AddedBallots(Point);
        AssertNear(model.Posteriors(Point).Sum(one => one.Added), incremental + extreme);
    }

    [Fact]
    public void EM_never_loses_what_it_maximises()
    {
        var (votes, totals, groups) = Drawn(4, 400);
        var model = ModelOf(votes, totals, groups, null);
        var at = Point;
        double before = double.NegativeInfinity;
        for (int i = 0; i < 30; i++)
        {
            var step = model.Step(at);
            Assert.True(step.Penalised >= before - 1e-9);
            (before, at) = (step.Penalised, step.Next);
        }
    }

    [Fact]
    public void The_bits_do_not_depend_on_threads()
    {
        var (votes, totals, groups) = Drawn(5, 9_000);
        var step = ModelOf(votes, totals, groups, null).Step(Point);
        foreach (int threads in (int[])[2, 7])
        {
            var other = ModelOf(votes, totals, groups, null, threads).Step(Point);
            Assert.Equal(step.Penalised, other.Penalised);
            Assert.Equal(step.Next.Shares, other.Next.Shares);
            Assert.Equal(step.Next.Means, other.Next.Means);
        }
    }

    [Fact]
    public void Stations_that_are_all_equal_have_the_least_spread_and_nothing_added()
    {
        int[] votes = [.. Enumerable.Repeat(40, 80)], totals = [.. Enumerable.Repeat(100, 80)];
        int[] groups = new int[votes.Length];
        var fit = StationFit.Of(
            ModelOf(votes, totals, groups, null), StationFit.StartOf(votes, totals, groups, 1), votes.Length,
            CancellationToken.None);
        Assert.Equal(MixtureParameters.LeastSpread, fit.Full.At.Spread, 0.02);
        Assert.Equal(0, fit.Gain);
    }

    private static StationModel ModelOf(
        int[] votes, int[] totals, int[] groups, double[]? weights, int threads = 1)
    {
        var work = Alone with { Threads = threads };
        var kernels = StationKernels.Of(MixtureNodes.Of(0.02), votes, totals, work);
        return new(kernels, votes, groups, groups.Max() + 1, weights, work);
    }

    private static (int[] Votes, int[] Totals, int[] Groups) Drawn(int seed, int stations)
    {
        var random = new CounterRandom((ulong)seed, 0, 3);
        int[] votes = new int[stations], totals = new int[stations], groups = new int[stations];
        for (int station = 0; station < stations; station++)
        {
            totals[station] = 1 + random.NextInt32(900);
            groups[station] = station % 3;
            double logit = -0.1 + 0.2 * groups[station] + 0.5 * random.NextNormal();
            votes[station] = random.NextBinomial(totals[station], 1 / (1 + Math.Exp(-logit)));
            if (station % 17 == 0) votes[station] = totals[station] - (totals[station] - votes[station]) / 3;
        }

        return (votes, totals, groups);
    }

    private static void AssertNear(double expected, double found) =>
        Assert.Equal(expected, found, 1e-9 * Math.Max(1, Math.Abs(expected)));
}
