using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// For each station whether one count lies at a whole percentage of another, and how likely that is, for several
/// periods at once.
/// </summary>
/// <remarks>
/// Stations are taken by size, so that those of one size share their windows and ratios. They are independent and
/// results are in arrays: the answer does not depend on the threads.
/// </remarks>
internal sealed class PercentageChances
{
    private const int BlockStations = 1024;

    private readonly int[] _wholes;
    private readonly int[] _parts;
    private readonly int[] _periods;
    private readonly bool[] _hits;
    private readonly double[] _chances;
    private readonly double[] _corrected;

    public PercentageChances(int[] wholes, int[] parts, int[] periods)
    {
        (_wholes, _parts, _periods) = (wholes, parts, periods);
        (_hits, _chances) = (new bool[parts.Length * periods.Length], new double[parts.Length * periods.Length]);
        _corrected = new double[parts.Length];
    }

    /// <summary>A whole above 0, a part of 0 or more, and of at most 99 %.</summary>
    public static bool IsUsable(int whole, int part) => whole > 0 && part >= 0 && 100L * part <= 99L * whole;

    public bool IsHit(int station, int period) => _hits[station * _periods.Length + period];

    public double Chance(int station, int period) => _chances[station * _periods.Length + period];

    /// <summary>The chance of the first period, less its bias; not quite a probability, as it may be below 0.</summary>
    public double Corrected(int station) => _corrected[station];

    public void Run(int threads, CancellationToken cancellation)
    {
        var usable = new List<int>(_parts.Length);
        for (int i = 0; i < _parts.Length; i++)
        {
            if (IsUsable(_wholes[i], _parts[i])) usable.Add(i);
        }

        int[] order = SizeOrder.Of([.. usable], _wholes, threads);
        var work = new Workload(threads, BlockStations, 0, cancellation);
        work.For(
            work.BlocksOf(order.Length),
            () => new PercentageRows(_periods),
            (block, rows) =>
            {
                int size = 0, start = block * BlockStations;
                foreach (int station in order.AsSpan(start, Math.Min(BlockStations, order.Length - start)))
                {
                    if (_wholes[station] != size) rows.Begin(size = _wholes[station]);
                    Fill(rows, station);
                }
            });
    }

    private void Fill(PercentageRows rows, int station)
    {
        int indexes = station * _periods.Length;
        // In this order: the correction makes the chance on its way.
        _corrected[station] = rows.Corrected(_parts[station]);
        rows.Fill(_parts[station], _chances.AsSpan(indexes, _periods.Length));
        for (int period = 0; period < _periods.Length; period++)
        {
            _hits[indexes + period] = IsHit(_wholes[station], _parts[station], _periods[period]);
        }
    }

    // |100k − mn|·20 ≤ n for some multiple m of the period: the distance of 100k from the grid of step period·n.
    private static bool IsHit(long whole, long part, int period)
    {
        long step = period * whole, rest = 100 * part % step;
        return 20 * Math.Min(rest, step - rest) <= whole;
    }
}
