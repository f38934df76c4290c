namespace Electoral.Tally.Kernels;

/// <summary>The kernels of the tables of all centres at one dispersion, eight centres at once.</summary>
internal sealed class CentreKernels
{
    /// <summary>How many groups of lanes one thread takes at once.</summary>
    public const int BlockLanes = 16;

    private CentreKernels(CentreTables tables, double rho, CentreLanes[] lanes, Workload work) =>
        (Tables, Rho, Lanes, Work) = (tables, rho, lanes, work);

    public CentreTables Tables { get; }

    /// <summary>ρ, the dispersion of the tables of a centre.</summary>
    public double Rho { get; }

    public CentreLanes[] Lanes { get; }

    public Workload Work { get; }

    /// <param name="tables">The tables.</param>
    /// <param name="rho">ρ.</param>
    /// <param name="work">How it is spread over threads.</param>
    public static CentreKernels Of(CentreTables tables, double rho, Workload work)
    {
        work = work with { BlockItems = 1 };
        var kernel = new TableKernel(tables, rho, work);
        int buffer = tables.Nodes.Count + 2 * CentreLanes.Lanes;
        var spans = new NodeSpan[tables.Centres];
        const int BlockCentres = CentreLanes.Lanes * BlockLanes;
        int blocks = (tables.Centres + BlockCentres - 1) / BlockCentres;
        work.For(blocks, () => new double[buffer], (block, logs) =>
        {
            int end = Math.Min(tables.Centres, (block + 1) * BlockCentres);
            for (int centre = block * BlockCentres; centre < end; centre++)
            {
                spans[centre] = SpanOf(tables, centre, kernel, logs);
            }
        });
        var lanes = LanesOf(tables, spans);
        int parts = (lanes.Length + BlockLanes - 1) / BlockLanes;
        work.For(parts, () => new double[buffer], (part, logs) =>
        {
            int end = Math.Min(lanes.Length, (part + 1) * BlockLanes);
            for (int i = part * BlockLanes; i < end; i++) lanes[i].Fill(tables, kernel, spans, logs);
        });
        return new(tables, rho, lanes, work);
    }

    private static NodeSpan SpanOf(CentreTables tables, int centre, TableKernel kernel, double[] logs)
    {
        var span = new NodeSpan(int.MaxValue, int.MinValue);
        for (int table = tables.First[centre]; table < tables.First[centre + 1]; table++)
        {
            span = span.With(kernel.Fill(tables.Votes[table], tables.Totals[table], logs));
        }

        return span;
    }

    // Centres that are alike together: lanes then have few nodes and tables that are nobody's.
    private static CentreLanes[] LanesOf(CentreTables tables, NodeSpan[] spans)
    {
        int[] order = [.. Enumerable.Range(0, tables.Centres)
            .OrderBy(centre => spans[centre].HasExtreme(tables.Nodes))
            .ThenBy(centre => tables.First[centre + 1] - tables.First[centre])
            .ThenBy(centre => spans[centre].Nodes).ThenBy(centre => centre)];
        var lanes = new CentreLanes[(order.Length + CentreLanes.Lanes - 1) / CentreLanes.Lanes];
        for (int i = 0; i < lanes.Length; i++)
        {
            int[] centres = new int[CentreLanes.Lanes], bases = new int[CentreLanes.Lanes];
            Array.Fill(centres, -1);
            int nodes = 0, most = 0;
            for (int lane = 0; lane < centres.Length && i * CentreLanes.Lanes + lane < order.Length; lane++)
            {
                int centre = centres[lane] = order[i * CentreLanes.Lanes + lane];
                nodes = Math.Max(nodes, spans[centre].Nodes);
                most = Math.Max(most, tables.First[centre + 1] - tables.First[centre]);
            }

            for (int lane = 0; lane < centres.Length; lane++)
            {
                int first = centres[lane] < 0 ? 0 : spans[centres[lane]].First;
                bases[lane] = Math.Min(first, tables.Nodes.Count - nodes);
            }

            lanes[i] = new(centres, bases, nodes, most);
        }

        return lanes;
    }
}
