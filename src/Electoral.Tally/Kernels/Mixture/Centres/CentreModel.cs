using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Compares stations with those of their centre: clean, incremental, extreme and odd ones.</summary>
/// <remarks>
/// Eight centres are computed at once. Sums are taken block by block in a fixed order, so their bits do not depend on
/// threads. Not safe to share between threads.
/// </remarks>
internal sealed class CentreModel : IMixtureModel
{
    // A product of this many densities cannot become 0 at the true rate of the centre.
    private const int StationsUntilScaled = 8;

    private readonly CentreKernels _kernels;
    private readonly double[]? _weights;
    private readonly Workload _work;
    private readonly int _mostNodes;
    private readonly double _stations;

    /// <param name="kernels">The likelihoods of the stations.</param>
    /// <param name="weights">How often each centre counts; null: once each.</param>
    /// <param name="work">How it is spread over threads.</param>
    public CentreModel(CentreKernels kernels, double[]? weights, Workload work)
    {
        (_kernels, _weights, _work) = (kernels, weights, work with { BlockItems = CentreKernels.BlockLanes });
        _mostNodes = kernels.Lanes.Max(lanes => lanes.Nodes);
        int[] first = kernels.Stations.First;
        for (int centre = 0; centre + 1 < first.Length; centre++)
        {
            _stations += (weights?[centre] ?? 1) * (first[centre + 1] - first[centre]);
        }
    }

    public MixtureStep Step(MixtureParameters at) => StepWith(at, at.Shares[MixtureParameters.Extreme] > 0);

    /// <summary>The same, with the gain of the extreme class even if its share is 0.</summary>
    public MixtureStep StepWithGains(MixtureParameters at) => StepWith(at, hasExtreme: true);

    /// <summary>What the model says about each station at a point, times the weight of its centre.</summary>
    public CentrePosterior[] Posteriors(MixtureParameters at)
    {
        var posteriors = new CentrePosterior[_kernels.Stations.Count];
        Visit(at, hasExtreme: at.Shares[MixtureParameters.Extreme] > 0, posteriors);
        return posteriors;
    }

    /// <summary>ln L of each centre at a point.</summary>
    public double[] LogLikelihoods(MixtureParameters at)
    {
        double[] logs = new double[_kernels.Stations.Centres];
        bool hasExtreme = at.Shares[MixtureParameters.Extreme] > 0;
        var moves = new LaneMoves(_mostNodes);
        foreach (var lanes in _kernels.Lanes)
        {
            var (_, found) = Multiply(lanes, at, hasExtreme, moves);
            for (int lane = 0; lane < CentreLanes.Lanes; lane++)
            {
                if (lanes.Centres[lane] >= 0) logs[lanes.Centres[lane]] = found[lane];
            }
        }

        return logs;
    }

    /// <summary>The distribution of the true rate of each centre, at a point.</summary>
    public CentreTruths Truths(MixtureParameters at)
    {
        var truths = new CentreTruths(new int[_kernels.Stations.Centres], new float[_kernels.Stations.Centres][]);
        bool hasExtreme = at.Shares[MixtureParameters.Extreme] > 0;
        var moves = new LaneMoves(_mostNodes);
        foreach (var lanes in _kernels.Lanes)
        {
            var (total, _) = Multiply(lanes, at, hasExtreme, moves);
            for (int lane = 0; lane < CentreLanes.Lanes; lane++)
            {
                if (lanes.Centres[lane] < 0) continue;
                float[] sums = new float[lanes.Nodes];
                double sum = 0;
                for (int node = 0; node < sums.Length; node++)
                {
                    sum += moves.Products[node][lane];
                    sums[node] = (float)(sum / total[lane]);
                }

                truths.First[lanes.Centres[lane]] = lanes.Bases[lane];
                truths.Cumulative[lanes.Centres[lane]] = sums;
            }
        }

        return truths;
    }

    private MixtureStep StepWith(MixtureParameters at, bool hasExtreme)
    {
        var sums = Visit(at, hasExtreme, null);
        double[] shares = at.Shares;
        double odd = shares[MixtureParameters.Odd], incremental = shares[MixtureParameters.Incremental];
        double[] gains = [sums.Clean, sums.Up, sums.Extreme, 0.5 * (sums.Up + sums.Down)];
        double[] expected = [.. gains.Zip(shares, (gain, share) => gain * share)];
        double clean = expected[0] + expected[MixtureParameters.Odd];
        double factor = clean > 0 ? (clean + 1) / clean : 0;
        double[] next = [.. expected.Select((number, i) =>
            number < MixtureParameters.FewestInClass ? 0
            : number * (i is MixtureParameters.Clean or MixtureParameters.Odd ? factor : 1) / (_stations + 1))];
        double length = incremental * sums.UpMoments + 0.5 * odd * (sums.UpMoments + sums.DownMoments);
        double moves = expected[MixtureParameters.Incremental] + expected[MixtureParameters.Odd];
        double decay = MixtureParameters.DecayOf(length, moves, _kernels.Stations.Nodes.Step, at.Decay);
        return new(
            sums.LogLikelihood, sums.LogLikelihood + Math.Log(shares[0] + odd),
            at with { Shares = MixtureParameters.Normalised(next), Decay = decay }, expected, gains);
    }

    private CentreSums Visit(MixtureParameters at, bool hasExtreme, CentrePosterior[]? posteriors)
    {
        var lanes = _kernels.Lanes;
        var sums = new CentreSums[_work.BlocksOf(lanes.Length)];
        _work.For(sums.Length, () => new LaneMoves(_mostNodes), (block, moves) =>
        {
            int end = Math.Min(lanes.Length, (block + 1) * CentreKernels.BlockLanes);
            for (int i = block * CentreKernels.BlockLanes; i < end; i++)
            {
                sums[block] += VisitLanes(lanes[i], at, hasExtreme, moves, posteriors);
            }
        });
        CentreSums all = default;
        foreach (var block in sums) all += block;
        return all;
    }

    private CentreSums VisitLanes(
        CentreLanes lanes, MixtureParameters at, bool hasExtreme, LaneMoves moves, CentrePosterior[]? posteriors)
    {
        var (total, logs) = Multiply(lanes, at, hasExtreme, moves);
        var weights = lanes.WeightsOf(_weights);
        double logLikelihood = 0;
        for (int lane = 0; lane < CentreLanes.Lanes; lane++)
        {
            if (weights[lane] > 0) logLikelihood += weights[lane] * logs[lane];
        }

        var inverse = Vector512.ConditionalSelect(
            Vector512.GreaterThan(total, Vector512<double>.Zero), weights / total, Vector512<double>.Zero);
        var sums = new CentreSums { LogLikelihood = logLikelihood };
        var additions = posteriors is null ? null : new CentreAdditions(lanes.Nodes);
        additions?.Begin(lanes, _kernels.Stations.Nodes);
        bool isFar = hasExtreme && lanes.HasExtreme;
        for (int station = 0; station < lanes.Stations; station++)
        {
            var values = lanes.Values.AsSpan(station * lanes.Nodes, lanes.Nodes);
            moves.MoveWithMoments(lanes, values, NodeMoves.RatioOf(at.Decay, _kernels.Stations.Nodes));
            if (isFar) moves.MoveFar(lanes, values, _kernels.Stations.Nodes);
            var own = Divide(lanes, values, lanes.Absent[station], inverse, at, isFar, moves);
            sums += own.Sum();
            if (posteriors is null) continue;
            additions!.Write(lanes, station, own, at, _kernels.Stations, moves, inverse, isFar, posteriors);
        }

        return sums;
    }

    // The product over the stations by node, its sum and its logarithm.
    private (Vector512<double> Total, Vector512<double> Logs) Multiply(
        CentreLanes lanes, MixtureParameters at, bool hasExtreme, LaneMoves moves)
    {
        var products = moves.Products.AsSpan(0, lanes.Nodes);
        lanes.Span.AsSpan().CopyTo(products);
        bool isFar = hasExtreme && lanes.HasExtreme;
        double ratio = NodeMoves.RatioOf(at.Decay, _kernels.Stations.Nodes);
        var logs = lanes.LogScale;
        for (int station = 0; station < lanes.Stations; station++)
        {
            var values = lanes.Values.AsSpan(station * lanes.Nodes, lanes.Nodes);
            moves.Move(lanes, values, ratio);
            if (isFar) moves.MoveFar(lanes, values, _kernels.Stations.Nodes);
            Multiply(values, lanes.Absent[station], at, isFar, moves);
            if (station % StationsUntilScaled == StationsUntilScaled - 1) logs += Scale(products);
        }

        var total = Vector512<double>.Zero;
        foreach (var product in products) total += product;
        // A lane without a centre adds nothing.
        return (total, logs + Logarithms(total + Vector512<double>.One - lanes.HasCentre));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(
        ReadOnlySpan<Vector512<double>> values, Vector512<double> absent, MixtureParameters at, bool isFar,
        LaneMoves moves)
    {
        var weights = new DensityWeights(at);
        for (int node = 0; node < values.Length; node++)
        {
            var density = weights.Of(values[node], moves.Up[node], moves.Down[node], absent);
            if (isFar) density += weights.Extreme * moves.Extreme[node];
            moves.Products[node] *= density;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static LaneSums Divide(
        CentreLanes lanes, ReadOnlySpan<Vector512<double>> values, Vector512<double> absent,
        Vector512<double> inverse, MixtureParameters at, bool isFar, LaneMoves moves)
    {
        var weights = new DensityWeights(at);
        var tiny = Vector512.Create(DensityWeights.Tiny);
        LaneSums sums = default;
        for (int node = 0; node < values.Length; node++)
        {
            var density = weights.Of(values[node], moves.Up[node], moves.Down[node], absent);
            if (isFar) density += weights.Extreme * moves.Extreme[node];
            var quotient = moves.Products[node] * inverse / Vector512.Max(density, tiny);
            sums.Clean += quotient * values[node];
            sums.Up += quotient * moves.Up[node];
            sums.Down += quotient * moves.Down[node];
            sums.UpMoments += quotient * moves.UpMoments[node];
            sums.DownMoments += quotient * moves.DownMoments[node];
            if (isFar) sums.Extreme += quotient * moves.Extreme[node];
        }

        return sums;
    }

    private static Vector512<double> Scale(Span<Vector512<double>> products)
    {
        var largest = Vector512<double>.Zero;
        foreach (var product in products) largest = Vector512.Max(largest, product);
        largest = Vector512.ConditionalSelect(
            Vector512.GreaterThan(largest, Vector512<double>.Zero), largest, Vector512<double>.One);
        for (int node = 0; node < products.Length; node++) products[node] /= largest;
        return Logarithms(largest);
    }

    private static Vector512<double> Logarithms(Vector512<double> numbers)
    {
        Span<double> logs = stackalloc double[CentreLanes.Lanes];
        for (int lane = 0; lane < logs.Length; lane++) logs[lane] = Math.Log(numbers[lane]);
        return Vector512.Create<double>(logs);
    }
}
