using Electoral.Tally.Kernels;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>
/// Draws tables from a point of the model of stations: with the stations' own n, and votes by the model.
/// </summary>
internal sealed class StationSimulation(UsableStations usable, int[] groups, MixtureParameters at, ulong seed)
{
    private const int Steps = 40;
    private const double StepWidth = 0.1, MostLeft = 0.12, Tail = 0.025;

    /// <summary>The votes of each station in one drawn table.</summary>
    public int[] Draw(int replicate, MixtureDraw draw)
    {
        int[] votes = new int[usable.Totals.Length];
        double incremental = at.Shares[MixtureParameters.Incremental], extreme = at.Shares[MixtureParameters.Extreme];
        for (int station = 0; station < votes.Length; station++)
        {
            var random = MixtureStreams.Of(seed, replicate, draw, station);
            double logit = at.Means[groups[station]] + at.Spread * random.NextNormal();
            double left = 1 / (1 + PortableMath.Exp(logit)), chance = random.NextDouble();
            // The share of the abstentions that is left after a move.
            if (chance < incremental) left *= PortableMath.Exp(-random.NextExponential() / at.Decay);
            else if (chance < incremental + extreme) left *= MostLeft * random.NextDouble();
            votes[station] = usable.Totals[station] - random.NextBinomial(usable.Totals[station], left);
        }

        return votes;
    }

    /// <summary>The observed and expected numbers of stations.</summary>
    public CleanPartFit FitOf(int simulations, Workload work)
    {
        double[][] cells = new double[simulations][], steps = new double[simulations][];
        (work with { BlockItems = 1 }).For(simulations, replicate =>
        {
            int[] votes = Draw(replicate, MixtureDraw.Fitted);
            cells[replicate] = LogitCells.Of(votes, usable.Totals, groups, at);
            steps[replicate] = StepsOf(votes, usable.Totals);
        });
        double[] observed = LogitCells.Of(usable.Votes, usable.Totals, groups, at), expected = MeanOf(cells);
        double distance = LogitCells.Distance(observed, expected);
        int reaching = cells.Count(own => LogitCells.Distance(own, expected) >= distance);
        return new()
        {
            Observed = observed,
            Expected = expected,
            Distance = distance,
            PValue = PValue.MonteCarlo(reaching, simulations, PValueSides.OneSided),
            ObservedByDistance = StepsOf(usable.Votes, usable.Totals),
            ExpectedByDistance = MeanOf(steps),
            RangesByDistance = [.. Enumerable.Range(0, Steps).Select(step => RangeOf(steps, step))],
        };
    }

    private static double[] StepsOf(ReadOnlySpan<int> votes, ReadOnlySpan<int> totals)
    {
        double[] counts = new double[Steps];
        for (int station = 0; station < votes.Length; station++)
        {
            double distance = -Math.Log((totals[station] - votes[station] + 0.5) / (totals[station] + 1));
            counts[Math.Min(Steps - 1, (int)(distance / StepWidth))]++;
        }

        return counts;
    }

    private static double[] MeanOf(double[][] counts)
    {
        double[] means = new double[counts[0].Length];
        for (int i = 0; i < means.Length; i++) means[i] = counts.Average(own => own[i]);
        return means;
    }

    private static Interval RangeOf(double[][] counts, int step)
    {
        double[] ends = Quantiles.Quantile([.. counts.Select(own => own[step])], [Tail, 1 - Tail]);
        return new(ends[0], ends[1], 1 - 2 * Tail, IntervalAssumption.ModelOrPrior, "simulated from the model");
    }
}
