namespace Electoral.Tally.Kernels;

/// <summary>What a model says of one station.</summary>
/// <param name="Clean">ln P(W | clean), a term that all classes share left out of none.</param>
/// <param name="Incremental">ln P(W | incremental).</param>
/// <param name="Extreme">ln P(W | extreme).</param>
/// <param name="Mixture">ln P(W).</param>
/// <param name="OfIncremental">The probability of incremental, given W.</param>
/// <param name="OfExtreme">The probability of extreme, given W.</param>
/// <param name="AddedByIncremental">The expected added ballots if it is incremental.</param>
/// <param name="AddedByExtreme">The expected added ballots if it is extreme.</param>
internal readonly record struct StationPosterior(
    double Clean, double Incremental, double Extreme, double Mixture, double OfIncremental, double OfExtreme,
    double AddedByIncremental, double AddedByExtreme)
{
    /// <summary>The expected added ballots.</summary>
    public double Added => OfIncremental * AddedByIncremental + OfExtreme * AddedByExtreme;
}

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
