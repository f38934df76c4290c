using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>What a model of centres says of one table.</summary>
/// <param name="OfIncremental">The probability of incremental, given the centre's counts.</param>
/// <param name="OfExtreme">The probability of extreme.</param>
/// <param name="OfOdd">The probability of odd.</param>
/// <param name="AddedByIncremental">The expected ballots added incrementally.</param>
/// <param name="AddedByExtreme">The expected ballots added by an extreme move.</param>
internal readonly record struct TablePosterior(
    double OfIncremental, double OfExtreme, double OfOdd, double AddedByIncremental, double AddedByExtreme);

/// <summary>Writes what the model says of the tables of eight centres.</summary>
internal static class TableAdditions
{
    public static void Write(
        CentreLanes lanes, int table, LaneSums sums, MixtureParameters at, CentreTables tables, LaneMoves moves,
        Vector512<double> inverse, bool isFar, TablePosterior[] posteriors)
    {
        double[] shares = at.Shares;
        double half = 0.5 * shares[MixtureParameters.Odd];
        for (int lane = 0; lane < CentreLanes.Lanes; lane++)
        {
            int index = lanes.TableOf[table * CentreLanes.Lanes + lane];
            if (index < 0) continue;
            var (up, extreme) = KeptOf(lanes, table, lane, inverse[lane], at, tables.Nodes, moves, isFar);
            double votes = tables.Votes[index];
            posteriors[index] = new(
                shares[MixtureParameters.Incremental] * sums.Up[lane],
                shares[MixtureParameters.Extreme] * sums.Extreme[lane],
                half * (sums.Up[lane] + sums.Down[lane]),
                votes * shares[MixtureParameters.Incremental] * (sums.Up[lane] - up),
                votes * shares[MixtureParameters.Extreme] * (sums.Extreme[lane] - extreme));
        }
    }

    // Of the ballots at p′ that a move from p leads to, a share p/p′ was there before.
    private static (double Up, double Extreme) KeptOf(
        CentreLanes lanes, int table, int lane, double inverse, MixtureParameters at, MixtureNodes nodes,
        LaneMoves moves, bool isFar)
    {
        int count = lanes.Nodes, first = lanes.Bases[lane];
        double[] byRate = new double[count], seen = new double[count];
        for (int node = 0; node < count; node++)
        {
            byRate[node] = lanes.Values[table * count + node][lane] / nodes.Rates[first + node];
        }

        bool endsAtLast = lanes.EndsAtLast[lane] > 0;
        Back(byRate, NodeMoves.RatioOf(at.Decay, nodes), 0, endsAtLast, seen);
        double up = Sum(), extreme = 0;
        if (isFar)
        {
            Back(byRate, nodes.ExtremeRatio, nodes.ExtremeDelay, endsAtLast, seen);
            extreme = Sum();
        }

        return (up, extreme);

        double Sum()
        {
            var weights = new DensityWeights(at);
            double sum = 0;
            for (int node = 0; node < count; node++)
            {
                double density = weights.Of(
                    lanes.Values[table * count + node], moves.Up[node], moves.Down[node], lanes.Absent[table])[lane];
                if (isFar) density += at.Shares[MixtureParameters.Extreme] * moves.Extreme[node][lane];
                double quotient = moves.Products[node][lane] * inverse / Math.Max(density, 1e-300);
                sum += quotient * nodes.Rates[first + node] * seen[node];
            }

            return sum;
        }
    }

    private static void Back(double[] function, double ratio, int delay, bool endsAtLast, double[] seen)
    {
        double carried = endsAtLast ? function[^1] : 0, stay = 1 - ratio;
        Array.Fill(seen, carried);
        for (int node = function.Length - 1; node >= delay; node--)
        {
            carried = stay * function[node] + ratio * carried;
            seen[node - delay] = carried;
        }
    }
}
