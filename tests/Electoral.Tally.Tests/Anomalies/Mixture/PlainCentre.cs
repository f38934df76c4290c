using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Mixture;

/// <summary>One centre by the definition: sums over all nodes, nothing at once and nothing left out.</summary>
internal sealed record PlainCentre(double LogLikelihood, CentrePosterior[] Stations)
{
    private const double Cut = 40;

    public static PlainCentre Of(StationsByCentre stations, int centre, double rho, MixtureParameters at)
    {
        var nodes = stations.Nodes;
        double ratio = Math.Exp(-at.Decay * nodes.Step), concentration = (1 - rho) / rho;
        int first = stations.First[centre], count = stations.First[centre + 1] - first;
        int bottom = int.MaxValue, top = 0;
        double scale = Math.Log(nodes.Step);
        var kernels = new double[count][];
        for (int station = 0; station < count; station++)
        {
            double[] logs = [.. Enumerable.Range(0, nodes.Count).Select(node => new BetaBinomialDistribution(
                stations.Totals[first + station], concentration * nodes.Rates[node],
                concentration * Math.Exp(-nodes.Distances[node])).LogMass(stations.Votes[first + station]))];
            double largest = logs.Max();
            kernels[station] = [.. logs.Select(log => log < largest - Cut ? 0 : Math.Exp(log - largest))];
            bottom = Math.Min(bottom, Array.FindIndex(kernels[station], value => value > 0));
            top = Math.Max(top, Array.FindLastIndex(kernels[station], value => value > 0));
            scale += largest;
        }

        double[][] up = [.. kernels.Select(own => Up(own, ratio))];
        double[][] kept = [.. kernels.Select(own => Up(ByRate(own, nodes), ratio))];
        double[][] down = [.. kernels.Select(own => Down(own, ratio))];
        double[][] far = [.. kernels.Select(own => Far(own, nodes))];
        double[][] keptFar = [.. kernels.Select(own => Far(ByRate(own, nodes), nodes))];
        // Many stations need logarithms.
        double[] logWeights = new double[nodes.Count];
        Array.Fill(logWeights, double.NegativeInfinity);
        for (int node = bottom; node <= top; node++)
        {
            logWeights[node] = Enumerable.Range(0, count).Sum(station => Math.Log(Density(station, node)));
        }

        double most = logWeights.Max(), sum = logWeights.Sum(log => Math.Exp(log - most));
        var posteriors = new CentrePosterior[count];
        for (int station = 0; station < count; station++)
        {
            double incremental = 0, extreme = 0, odd = 0, added = 0, addedFar = 0;
            for (int node = bottom; node <= top; node++)
            {
                double quotient = Math.Exp(logWeights[node] - most) / sum / Density(station, node);
                incremental += quotient * at.Shares[1] * up[station][node];
                extreme += quotient * at.Shares[2] * far[station][node];
                odd += quotient * at.Shares[3] * (up[station][node] + down[station][node]) / 2;
                double rate = nodes.Rates[node];
                added += quotient * at.Shares[1] * (up[station][node] - rate * kept[station][node]);
                addedFar += quotient * at.Shares[2] * (far[station][node] - rate * keptFar[station][node]);
            }

            double votes = stations.Votes[first + station];
            posteriors[station] = new(incremental, extreme, odd, votes * added, votes * addedFar);
        }

        return new(scale + most + Math.Log(sum), posteriors);

        double Density(int station, int node) =>
            at.Shares[0] * kernels[station][node] + at.Shares[1] * up[station][node] + at.Shares[2] * far[station][node]
            + at.Shares[3] * (up[station][node] + down[station][node]) / 2;
    }

    private static double[] ByRate(double[] values, MixtureNodes nodes) =>
        [.. values.Zip(nodes.Rates, (value, rate) => value / rate)];

    // Σ over moves of their probability times the value where they end.
    private static double[] Up(double[] values, double ratio)
    {
        double[] seen = new double[values.Length];
        for (int node = 0; node < values.Length; node++)
        {
            double rest = 1;
            for (int move = 0; node + move < values.Length - 1; move++)
            {
                seen[node] += (1 - ratio) * rest * values[node + move];
                rest *= ratio;
            }

            seen[node] += rest * values[^1];
        }

        return seen;
    }

    private static double[] Down(double[] values, double ratio) =>
        [.. Enumerable.Reverse(Up([.. Enumerable.Reverse(values)], ratio))];

    private static double[] Far(double[] values, MixtureNodes nodes)
    {
        double[] near = Up(values, nodes.ExtremeRatio);
        return [.. near.Select((_, node) => near[Math.Min(node + nodes.ExtremeDelay, near.Length - 1)])];
    }
}
