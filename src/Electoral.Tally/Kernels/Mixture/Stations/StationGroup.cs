namespace Electoral.Tally.Kernels;

/// <summary>The weights of the nodes for the stations of one group, and what was added up over them.</summary>
internal sealed class StationGroup
{
    private readonly MixtureNodes _nodes;
    private readonly double[] _normal, _weights, _moved, _sums, _votes, _seen, _moments;

    public StationGroup(MixtureNodes nodes)
    {
        _nodes = nodes;
        int padded = StationKernels.Padded(nodes);
        Mixture = new double[padded];
        (_normal, _weights, _moved) = (new double[nodes.Count], new double[nodes.Count], new double[nodes.Count]);
        (_sums, _votes) = (new double[nodes.Count], new double[nodes.Count]);
        (_seen, _moments) = (new double[nodes.Count], new double[nodes.Count]);
    }

    /// <summary>The weights of all classes together: f = Σ B·mixture.</summary>
    public double[] Mixture { get; }

    /// <summary>Clean weights with their floor.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Computes the weights at a point.</summary>
    public void Prepare(MixtureParameters at, int group)
    {
        CleanWeights.Of(_nodes, at.Means[group], at.Spread, _normal, _weights);
        var mixture = Mixture.AsSpan(0, _nodes.Count);
        double clean = at.Shares[MixtureParameters.Clean];
        for (int node = 0; node < mixture.Length; node++) mixture[node] = clean * _weights[node];
        if (at.Shares[MixtureParameters.Incremental] is > 0 and var incremental)
        {
            NodeMoves.Incremental(_weights, NodeMoves.RatioOf(at.Decay, _nodes), _moved);
            for (int node = 0; node < mixture.Length; node++) mixture[node] += incremental * _moved[node];
        }

        if (at.Shares[MixtureParameters.Extreme] is > 0 and var extreme)
        {
            NodeMoves.Extreme(_weights, _nodes, _moved);
            for (int node = 0; node < mixture.Length; node++) mixture[node] += extreme * _moved[node];
        }
    }

    /// <summary>Forgets what was added up.</summary>
    public void Clear()
    {
        _sums.AsSpan().Clear();
        _votes.AsSpan().Clear();
    }

    /// <summary>Adds Σ c·B/f over some stations, and the same with their votes as further weights.</summary>
    public void Add(ReadOnlySpan<double> sums, ReadOnlySpan<double> votes)
    {
        for (int node = 0; node < _nodes.Count; node++) _sums[node] += sums[node];
        for (int node = 0; !votes.IsEmpty && node < _nodes.Count; node++) _votes[node] += votes[node];
    }

    /// <summary>What the M step needs of the group.</summary>
    public GroupMoments Moments(MixtureParameters at)
    {
        double clean = at.Shares[MixtureParameters.Clean], incremental = at.Shares[MixtureParameters.Incremental];
        double extreme = at.Shares[MixtureParameters.Extreme], ratio = NodeMoves.RatioOf(at.Decay, _nodes);
        // Looking back from where stations are to where their clean rates were.
        double gainOfClean = Dot(_weights, _sums), gainOfIncremental = 0, gainOfExtreme = 0, length = 0;
        var back = _moved.AsSpan();
        for (int node = 0; node < back.Length; node++) back[node] = clean * _sums[node];
        if (incremental > 0)
        {
            NodeMoves.IncrementalBack(_sums, ratio, _seen);
            gainOfIncremental = Dot(_weights, _seen);
            for (int node = 0; node < back.Length; node++) back[node] += incremental * _seen[node];
            NodeMoves.MomentsBack(_seen, ratio, _moments);
            length = incremental * Dot(_weights, _moments);
        }

        if (extreme > 0)
        {
            NodeMoves.ExtremeBack(_sums, _nodes, _seen);
            gainOfExtreme = Dot(_weights, _seen);
            for (int node = 0; node < back.Length; node++) back[node] += extreme * _seen[node];
        }

        double weight = 0, first = 0, second = 0;
        for (int node = 0; node < back.Length; node++)
        {
            double own = _normal[node] * back[node], logit = _nodes.Logits[node];
            weight += own;
            first += own * logit;
            second += own * logit * logit;
        }

        return new(gainOfClean, gainOfIncremental, gainOfExtreme, length, weight, first, second);
    }

    /// <summary>The expected added ballots of the group by class, from the sums with votes.</summary>
    public (double Incremental, double Extreme) AddedBallots(MixtureParameters at)
    {
        double incremental = at.Shares[MixtureParameters.Incremental];
        double extreme = at.Shares[MixtureParameters.Extreme];
        double ratio = NodeMoves.RatioOf(at.Decay, _nodes);
        // Of W ballots at a station that went from p to p′ a share 1 − p/p′ was added.
        var byRate = _moments.AsSpan();
        for (int node = 0; node < byRate.Length; node++) byRate[node] = _votes[node] / _nodes.Rates[node];
        return (
            incremental > 0 ? incremental * Added(seen => NodeMoves.IncrementalBack(seen.From, ratio, seen.To)) : 0,
            extreme > 0 ? extreme * Added(seen => NodeMoves.ExtremeBack(seen.From, _nodes, seen.To)) : 0);
    }

    private double Added(Action<(double[] From, double[] To)> back)
    {
        back((_votes, _seen));
        double all = Dot(_weights, _seen), own = 0;
        back((_moments, _seen));
        for (int node = 0; node < _seen.Length; node++) own += _weights[node] * _nodes.Rates[node] * _seen[node];
        return all - own;
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }
}
