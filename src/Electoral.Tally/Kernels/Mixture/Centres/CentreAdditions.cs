using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>What the model says about the stations of eight centres.</summary>
/// <remarks>Of the ballots at p′ that a move from p leads to, a share p/p′ was there before.</remarks>
internal sealed class CentreAdditions(int nodes)
{
    private readonly Vector512<double>[] _rates = new Vector512<double>[nodes];
    private readonly Vector512<double>[] _quotients = new Vector512<double>[nodes];
    private readonly Vector512<double>[] _seen = new Vector512<double>[nodes];

    /// <summary>Starts with other centres.</summary>
    public void Begin(CentreLanes lanes, MixtureNodes nodes)
    {
        Span<double> rates = stackalloc double[CentreLanes.Lanes];
        for (int node = 0; node < lanes.Nodes; node++)
        {
            for (int lane = 0; lane < rates.Length; lane++) rates[lane] = nodes.Rates[lanes.Bases[lane] + node];
            _rates[node] = Vector512.Create<double>(rates);
        }
    }

    /// <summary>Writes the results for one station of each centre.</summary>
    public void Write(
        CentreLanes lanes, int station, LaneSums sums, MixtureParameters at, StationsByCentre stations, LaneMoves moves,
        Vector512<double> inverse, bool isFar, CentrePosterior[] posteriors)
    {
        double[] shares = at.Shares;
        double half = 0.5 * shares[MixtureParameters.Odd];
        var values = lanes.Values.AsSpan(station * lanes.Nodes, lanes.Nodes);
        Divide(values, lanes.Absent[station], inverse, at, isFar, moves);
        var up = Kept(lanes, values, NodeMoves.RatioOf(at.Decay, stations.Nodes), 0);
        var extreme = isFar ? Kept(lanes, values, stations.Nodes.ExtremeRatio, stations.Nodes.ExtremeDelay) : default;
        for (int lane = 0; lane < CentreLanes.Lanes; lane++)
        {
            int index = lanes.StationOf[station * CentreLanes.Lanes + lane];
            if (index < 0) continue;
            double votes = stations.Votes[index];
            posteriors[index] = new(
                shares[MixtureParameters.Incremental] * sums.Up[lane],
                shares[MixtureParameters.Extreme] * sums.Extreme[lane],
                half * (sums.Up[lane] + sums.Down[lane]),
                votes * shares[MixtureParameters.Incremental] * (sums.Up[lane] - up[lane]),
                votes * shares[MixtureParameters.Extreme] * (sums.Extreme[lane] - extreme[lane]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Divide(
        ReadOnlySpan<Vector512<double>> values, Vector512<double> absent, Vector512<double> inverse,
        MixtureParameters at, bool isFar, LaneMoves moves)
    {
        var weights = new DensityWeights(at);
        var tiny = Vector512.Create(DensityWeights.Tiny);
        for (int node = 0; node < values.Length; node++)
        {
            var density = weights.Of(values[node], moves.Up[node], moves.Down[node], absent);
            if (isFar) density += weights.Extreme * moves.Extreme[node];
            _quotients[node] = moves.Products[node] * inverse / Vector512.Max(density, tiny);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<double> Kept(CentreLanes lanes, ReadOnlySpan<Vector512<double>> values, double ratio, int delay)
    {
        int last = values.Length - 1;
        var (r, stay) = (Vector512.Create(ratio), Vector512.Create(1 - ratio));
        var seen = lanes.EndsAtLast * values[last] / _rates[last];
        _seen.AsSpan(0, values.Length).Fill(seen);
        for (int node = last; node >= delay; node--)
        {
            seen = Vector512.FusedMultiplyAdd(r, seen, stay * values[node] / _rates[node]);
            _seen[node - delay] = seen;
        }

        var sum = Vector512<double>.Zero;
        for (int node = 0; node <= last; node++) sum += _quotients[node] * _rates[node] * _seen[node];
        return sum;
    }
}
