namespace Electoral.Tally.Kernels;

/// <summary>The weights of each class for the stations of one group, moved and moved with their rates.</summary>
internal sealed class StationClasses
{
    private readonly MixtureNodes _nodes;
    private readonly double[] _clean, _incremental, _extreme, _incrementalRates, _extremeRates;

    public StationClasses(MixtureNodes nodes, ReadOnlySpan<double> weights, MixtureParameters at)
    {
        _nodes = nodes;
        _clean = weights.ToArray();
        double ratio = NodeMoves.RatioOf(at.Decay, nodes);
        double[] rated = new double[nodes.Count];
        for (int node = 0; node < rated.Length; node++) rated[node] = weights[node] * nodes.Rates[node];
        (_incremental, _extreme) = (new double[nodes.Count], new double[nodes.Count]);
        (_incrementalRates, _extremeRates) = (new double[nodes.Count], new double[nodes.Count]);
        NodeMoves.Incremental(weights, ratio, _incremental);
        NodeMoves.Incremental(rated, ratio, _incrementalRates);
        NodeMoves.Extreme(weights, nodes, _extreme);
        NodeMoves.Extreme(rated, nodes, _extremeRates);
    }

    public StationPosterior Of(StationKernels kernels, int station, double votes, MixtureParameters at)
    {
        var values = kernels.ValuesOf(station);
        int first = kernels.First[station], end = Math.Min(_nodes.Count, first + values.Length);
        double clean = 0, incremental = 0, extreme = 0, ofIncremental = 0, ofExtreme = 0;
        for (int node = first; node < end; node++)
        {
            double value = values[node - first], byRate = value / _nodes.Rates[node];
            clean += value * _clean[node];
            incremental += value * _incremental[node];
            extreme += value * _extreme[node];
            ofIncremental += byRate * _incrementalRates[node];
            ofExtreme += byRate * _extremeRates[node];
        }

        double[] shares = at.Shares;
        double mixture = shares[0] * clean + shares[1] * incremental + shares[2] * extreme;
        double scale = kernels.LogScales[station];
        return new(
            Math.Log(clean) + scale, Math.Log(incremental) + scale, Math.Log(extreme) + scale,
            Math.Log(mixture) + scale, shares[1] * incremental / mixture, shares[2] * extreme / mixture,
            incremental > 0 ? votes * (1 - ofIncremental / incremental) : 0,
            extreme > 0 ? votes * (1 - ofExtreme / extreme) : 0);
    }
}
