using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Eight centres with similar numbers of stations and nodes, one lane for each centre.</summary>
/// <remarks>
/// Each lane has its own nodes: <see cref="Nodes"/> of them, from <see cref="Bases"/> on. Kernels are relative to their
/// largest value; those of stations and nodes that a lane does not have are 0.
/// </remarks>
internal sealed class CentreLanes
{
    public const int Lanes = 8;

    public CentreLanes(int[] centres, int[] bases, int nodes, int stations)
    {
        (Centres, Bases, Nodes, Stations) = (centres, bases, nodes, stations);
        Values = new Vector512<double>[stations * nodes];
        Span = new Vector512<double>[nodes];
        Absent = new Vector512<double>[stations];
        StationOf = new int[stations * Lanes];
        Array.Fill(StationOf, -1);
    }

    /// <summary>The centre of each lane; -1 for none.</summary>
    public int[] Centres { get; }

    /// <summary>The first node of each lane.</summary>
    public int[] Bases { get; }

    /// <summary>The number of nodes.</summary>
    public int Nodes { get; }

    /// <summary>The most stations that one of the centres has.</summary>
    public int Stations { get; }

    /// <summary>The kernels, station by station, node by node.</summary>
    public Vector512<double>[] Values { get; }

    /// <summary>1 where a node is in the span of the lane's stations, otherwise 0.</summary>
    public Vector512<double>[] Span { get; }

    /// <summary>1 where a lane has no such station, otherwise 0.</summary>
    public Vector512<double>[] Absent { get; }

    /// <summary>1 where the nodes of a lane end with the last of all nodes, otherwise 0.</summary>
    public Vector512<double> EndsAtLast { get; private set; }

    /// <summary>1 where the nodes of a lane begin with the first of all nodes, otherwise 0.</summary>
    public Vector512<double> BeginsAtFirst { get; private set; }

    /// <summary>1 in each lane that has a centre.</summary>
    public Vector512<double> HasCentre { get; private set; }

    /// <summary>ln L of each centre minus the logarithm of the sum over its nodes.</summary>
    public Vector512<double> LogScale { get; private set; }

    /// <summary>Whether an extreme move can lead from one node of a lane to another.</summary>
    public bool HasExtreme { get; private set; }

    /// <summary>The station in each lane of each slot, -1 for none.</summary>
    public int[] StationOf { get; }

    /// <summary>The weights of the lanes' centres.</summary>
    public Vector512<double> WeightsOf(double[]? weights)
    {
        if (weights is null) return HasCentre;
        var lanes = Vector512<double>.Zero;
        for (int lane = 0; lane < Lanes; lane++)
        {
            if (Centres[lane] >= 0) lanes = lanes.WithElement(lane, weights[Centres[lane]]);
        }

        return lanes;
    }

    /// <summary>Fills the lanes.</summary>
    /// <param name="stations">The stations.</param>
    /// <param name="kernel">The likelihood of a station.</param>
    /// <param name="spans">The span of each centre.</param>
    /// <param name="logs">A buffer, two groups of lanes longer than the nodes.</param>
    public void Fill(StationsByCentre stations, BetaBinomialKernel kernel, NodeSpan[] spans, double[] logs)
    {
        double[] ends = new double[Lanes], begins = new double[Lanes], has = new double[Lanes];
        double[] scales = new double[Lanes];
        var values = MemoryMarshal.Cast<Vector512<double>, double>(Values.AsSpan());
        var inside = MemoryMarshal.Cast<Vector512<double>, double>(Span.AsSpan());
        var absent = MemoryMarshal.Cast<Vector512<double>, double>(Absent.AsSpan());
        absent.Fill(1);
        for (int lane = 0; lane < Lanes; lane++)
        {
            int centre = Centres[lane];
            if (centre < 0) continue;
            has[lane] = 1;
            scales[lane] = Math.Log(stations.Nodes.Step);
            if (Bases[lane] == 0) begins[lane] = 1;
            if (Bases[lane] + Nodes == stations.Nodes.Count) ends[lane] = 1;
            for (int node = spans[centre].First; node <= spans[centre].Last; node++)
            {
                inside[(node - Bases[lane]) * Lanes + lane] = 1;
            }

            int first = stations.First[centre];
            for (int station = first; station < stations.First[centre + 1]; station++)
            {
                int slot = station - first;
                var range = kernel.Fill(stations.Votes[station], stations.Totals[station], logs);
                scales[lane] += range.Largest;
                absent[slot * Lanes + lane] = 0;
                StationOf[slot * Lanes + lane] = station;
                int to = (slot * Nodes + range.First - Bases[lane]) * Lanes + lane;
                var largest = Vector512.Create(range.Largest);
                for (int node = range.First; node <= range.Last; node += Lanes)
                {
                    var own = Vector512.Exp(Vector512.Create(logs, node) - largest);
                    int count = Math.Min(Lanes, range.Last + 1 - node);
                    for (int i = 0; i < count; i++, to += Lanes) values[to] = own[i];
                }
            }
        }

        (EndsAtLast, BeginsAtFirst) = (Vector512.Create(ends), Vector512.Create(begins));
        (HasCentre, LogScale) = (Vector512.Create(has), Vector512.Create(scales));
        HasExtreme = Centres.Any(centre => centre >= 0 && spans[centre].HasExtreme(stations.Nodes));
    }
}
