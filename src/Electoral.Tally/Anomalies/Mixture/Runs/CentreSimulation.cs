using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Draws the stations of centres from the model without added ballots: with their own n, and votes by the model.
/// </summary>
internal sealed class CentreSimulation
{
    private readonly StationsByCentre _stations;
    private readonly MixtureParameters _at;
    private readonly double _rho;
    private readonly ulong _seed;
    private readonly CentreTruths _truths;

    public CentreSimulation(StationsByCentre stations, CentreFitEnd none, ulong seed)
    {
        (_stations, _at, _rho, _seed) = (stations, none.End.At, none.Rho, seed);
        _truths = new CentreModel(none.Kernels, null, none.Kernels.Work).Truths(none.End.At);
    }

    /// <summary>One simulated draw for the same centres.</summary>
    public StationsByCentre Draw(int replicate)
    {
        int[] votes = new int[_stations.Count];
        double odd = _at.Shares[MixtureParameters.Odd], ratio = NodeMoves.RatioOf(_at.Decay, _stations.Nodes);
        double concentration = (1 - _rho) / _rho;
        for (int centre = 0; centre < _stations.Centres; centre++)
        {
            var random = MixtureStreams.Of(_seed, replicate, MixtureDraw.CentreNull, centre);
            int truth = _truths.NodeAt(centre, random.NextDouble());
            for (int station = _stations.First[centre]; station < _stations.First[centre + 1]; station++)
            {
                int node = truth;
                double chance = random.NextDouble();
                if (chance < odd)
                {
                    double length = Math.Floor(PortableMath.Log(random.NextDouble()) / Math.Log(ratio));
                    int move = (int)Math.Min(length, _stations.Nodes.Count);
                    node = Math.Clamp(chance < odd / 2 ? node + move : node - move, 0, _stations.Nodes.Count - 1);
                }

                double left = Math.Exp(-_stations.Nodes.Distances[node]);
                votes[station] = _stations.Totals[station] - random.NextBetaBinomial(
                    _stations.Totals[station], concentration * left, concentration * _stations.Nodes.Rates[node]);
            }
        }

        return _stations with { Votes = votes };
    }
}
