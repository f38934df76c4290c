namespace Electoral.Tally.Kernels;

/// <summary>The kernels of the stations of all centres at one dispersion, eight centres at once.</summary>
internal sealed class CentreKernels
{
    /// <summary>How many groups of lanes one thread takes at a time.</summary>
    public const int BlockLanes = 16;

    private CentreKernels(StationsByCentre stations, double rho, CentreLanes[] lanes, Workload work) =>
        (Stations, Rho, Lanes, Work) = (stations, rho, lanes, work);

    public StationsByCentre Stations { get; }

    /// <summary>ρ, the dispersion of the stations of a centre.</summary>
    public double Rho { get; }

    public CentreLanes[] Lanes { get; }

    public Workload Work { get; }

    /// <param name="stations">The stations.</param>
    /// <param name="rho">ρ.</param>
    /// <param name="work">How it is spread over threads.</param>
    public static CentreKernels Of(StationsByCentre stations, double rho, Workload work)
    {
        work = work with { BlockItems = 1 };
        var kernel = new BetaBinomialKernel(stations, rho, work);
        int buffer = stations.Nodes.Count + 2 * CentreLanes.Lanes;
        var spans = new NodeSpan[stations.Centres];
        const int BlockCentres = CentreLanes.Lanes * BlockLanes;
        int blocks = (stations.Centres + BlockCentres - 1) / BlockCentres;
        work.For(blocks, () => new double[buffer], (block, logs) =>
        {
            int end = Math.Min(stations.Centres, (block + 1) * BlockCentres);
            for (int centre = block * BlockCentres; centre < end; centre++)
            {
                spans[centre] = SpanOf(stations, centre, kernel, logs);
            }
        });
        var lanes = LanesOf(stations, spans);
        int parts = (lanes.Length + BlockLanes - 1) / BlockLanes;
        work.For(parts, () => new double[buffer], (part, logs) =>
        {
            int end = Math.Min(lanes.Length, (part + 1) * BlockLanes);
            for (int i = part * BlockLanes; i < end; i++) lanes[i].Fill(stations, kernel, spans, logs);
        });
        return new(stations, rho, lanes, work);
    }

    private static NodeSpan SpanOf(StationsByCentre stations, int centre, BetaBinomialKernel kernel, double[] logs)
    {
        var span = new NodeSpan(int.MaxValue, int.MinValue);
        for (int station = stations.First[centre]; station < stations.First[centre + 1]; station++)
        {
            span = span.With(kernel.Fill(stations.Votes[station], stations.Totals[station], logs));
        }

        return span;
    }

    // Similar centres are put together, so that lanes have few unused nodes and stations.
    private static CentreLanes[] LanesOf(StationsByCentre stations, NodeSpan[] spans)
    {
        int[] order = [.. Enumerable.Range(0, stations.Centres)
            .OrderBy(centre => spans[centre].HasExtreme(stations.Nodes))
            .ThenBy(centre => stations.First[centre + 1] - stations.First[centre])
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
                most = Math.Max(most, stations.First[centre + 1] - stations.First[centre]);
            }

            for (int lane = 0; lane < centres.Length; lane++)
            {
                int first = centres[lane] < 0 ? 0 : spans[centres[lane]].First;
                bases[lane] = Math.Min(first, stations.Nodes.Count - nodes);
            }

            lanes[i] = new(centres, bases, nodes, most);
        }

        return lanes;
    }
}
