using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Eight centres with about as many tables and nodes each, a lane for each centre.</summary>
/// <remarks>
/// A lane has nodes of its own: from <see cref="Bases"/> on, as many as <see cref="Nodes"/>. Kernels are relative to
/// their largest value; tables and nodes that a lane does not have are 0.
/// </remarks>
internal sealed class CentreLanes
{
    public const int Lanes = 8;

    public CentreLanes(int[] centres, int[] bases, int nodes, int tables)
    {
        (Centres, Bases, Nodes, Tables) = (centres, bases, nodes, tables);
        Values = new Vector512<double>[tables * nodes];
        Span = new Vector512<double>[nodes];
        Absent = new Vector512<double>[tables];
        TableOf = new int[tables * Lanes];
        Array.Fill(TableOf, -1);
    }

    /// <summary>The centre of each lane; -1 for none.</summary>
    public int[] Centres { get; }

    /// <summary>The first node of each lane.</summary>
    public int[] Bases { get; }

    /// <summary>The number of nodes.</summary>
    public int Nodes { get; }

    /// <summary>The most tables that one of the centres has.</summary>
    public int Tables { get; }

    /// <summary>The kernels, table by table, node by node.</summary>
    public Vector512<double>[] Values { get; }

    /// <summary>1 where a node is in the span of the lane's tables, else 0.</summary>
    public Vector512<double>[] Span { get; }

    /// <summary>1 where a lane has no such table, else 0.</summary>
    public Vector512<double>[] Absent { get; }

    /// <summary>1 where the nodes of a lane end with the last of all, else 0.</summary>
    public Vector512<double> EndsAtLast { get; private set; }

    /// <summary>1 where the nodes of a lane begin with the first of all, else 0.</summary>
    public Vector512<double> BeginsAtFirst { get; private set; }

    /// <summary>1 in each lane that has a centre.</summary>
    public Vector512<double> HasCentre { get; private set; }

    /// <summary>ln L of each centre less the logarithm of the sum over its nodes.</summary>
    public Vector512<double> LogScale { get; private set; }

    /// <summary>Whether an extreme move can lead from one node of a lane to another.</summary>
    public bool HasExtreme { get; private set; }

    /// <summary>The table of each lane of each table, -1 for none.</summary>
    public int[] TableOf { get; }

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
    /// <param name="tables">The tables.</param>
    /// <param name="kernel">The likelihood of a table.</param>
    /// <param name="spans">The span of each centre.</param>
    /// <param name="logs">A buffer, two groups of lanes longer than the nodes.</param>
    public void Fill(CentreTables tables, TableKernel kernel, NodeSpan[] spans, double[] logs)
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
            scales[lane] = Math.Log(tables.Nodes.Step);
            if (Bases[lane] == 0) begins[lane] = 1;
            if (Bases[lane] + Nodes == tables.Nodes.Count) ends[lane] = 1;
            for (int node = spans[centre].First; node <= spans[centre].Last; node++)
            {
                inside[(node - Bases[lane]) * Lanes + lane] = 1;
            }

            int first = tables.First[centre];
            for (int table = first; table < tables.First[centre + 1]; table++)
            {
                int slot = table - first;
                var range = kernel.Fill(tables.Votes[table], tables.Totals[table], logs);
                scales[lane] += range.Largest;
                absent[slot * Lanes + lane] = 0;
                TableOf[slot * Lanes + lane] = table;
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
        HasExtreme = Centres.Any(centre => centre >= 0 && spans[centre].HasExtreme(tables.Nodes));
    }
}
