using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Tables of centres drawn from the model without added ballots: their own n, votes by the model.</summary>
internal sealed class CentreSimulation
{
    private readonly CentreTables _tables;
    private readonly MixtureParameters _at;
    private readonly double _rho;
    private readonly ulong _seed;
    private readonly CentreTruths _truths;

    public CentreSimulation(CentreTables tables, CentreFitEnd none, ulong seed)
    {
        (_tables, _at, _rho, _seed) = (tables, none.End.At, none.Rho, seed);
        _truths = new CentreModel(none.Kernels, null, none.Kernels.Work).Truths(none.End.At);
    }

    /// <summary>One drawn table of the same centres.</summary>
    public CentreTables Draw(int replicate)
    {
        int[] votes = new int[_tables.Count];
        double odd = _at.Shares[MixtureParameters.Odd], ratio = NodeMoves.RatioOf(_at.Decay, _tables.Nodes);
        double concentration = (1 - _rho) / _rho;
        for (int centre = 0; centre < _tables.Centres; centre++)
        {
            var random = MixtureStreams.Of(_seed, replicate, MixtureDraw.CentreNull, centre);
            int truth = _truths.NodeAt(centre, random.NextDouble());
            for (int table = _tables.First[centre]; table < _tables.First[centre + 1]; table++)
            {
                int node = truth;
                double chance = random.NextDouble();
                if (chance < odd)
                {
                    double length = Math.Floor(PortableMath.Log(random.NextDouble()) / Math.Log(ratio));
                    int move = (int)Math.Min(length, _tables.Nodes.Count);
                    node = Math.Clamp(chance < odd / 2 ? node + move : node - move, 0, _tables.Nodes.Count - 1);
                }

                double left = Math.Exp(-_tables.Nodes.Distances[node]);
                votes[table] = _tables.Totals[table] - random.NextBetaBinomial(
                    _tables.Totals[table], concentration * left, concentration * _tables.Nodes.Rates[node]);
            }
        }

        return _tables with { Votes = votes };
    }
}
