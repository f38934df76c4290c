using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The likelihood of scores under weights of the lattice's first points and, behind these, of odd scores; with
/// its derivatives.</summary>
internal sealed class FreeSpreadSums
{
    private const int Lanes = SpreadDensities.Lanes, Half = Lanes / 2;

    private readonly SpreadDensities _densities;
    private readonly double[] _flat;
    private readonly Workload _work;
    private readonly int _blocks;

    /// <param name="densities">The scores.</param>
    /// <param name="flat">The density of each if it is an odd one.</param>
    /// <param name="work">Threads; blocks are those of the densities.</param>
    public FreeSpreadSums(SpreadDensities densities, double[] flat, Workload work)
    {
        (_densities, _work) = (densities, work);
        _flat = new double[densities.Filled];
        _flat.AsSpan().Fill(1);
        flat.CopyTo(_flat, 0);
        _blocks = (densities.Filled + SpreadDensities.BlockScores - 1) / SpreadDensities.BlockScores;
    }

    /// <summary>The number of scores.</summary>
    public int Count => _densities.Count;

    /// <summary>Σ ln f.</summary>
    public double LogLikelihood(double[] weights)
    {
        var logs = new double[_blocks];
        _work.For(_blocks, block => logs[block] = LogProduct.Of(Mixed(weights, block)));
        return logs.Sum();
    }

    /// <summary>Σ f_k/f and Σ f_k f_l/f² of each point and, where there is such a weight, of odd scores.</summary>
    public (double[] Slopes, double[,] Squares) Derivatives(double[] weights)
    {
        int columns = weights.Length;
        var found = new (double[] Slopes, double[] Squares)[_blocks];
        _work.For(_blocks, block => found[block] = SumsOf(Mixed(weights, block), block, columns));
        var slopes = new double[columns];
        var squares = new double[columns, columns];
        foreach (var (slope, square) in found)
        {
            for (int k = 0; k < columns; k++)
            {
                slopes[k] += slope[k];
                for (int l = 0; l < columns; l++) squares[k, l] += square[Math.Max(k, l) * columns + Math.Min(k, l)];
            }
        }

        return (slopes, squares);
    }

    private double[] Mixed(double[] weights, int block)
    {
        int start = block * SpreadDensities.BlockScores;
        var mixed = new double[Math.Min(SpreadDensities.BlockScores, _densities.Filled - start)];
        Span<double> places = stackalloc double[DispersionLattice.Count];
        places.Clear();
        weights.AsSpan(0, FreeSpread.Points).CopyTo(places);
        _densities.Mix(block, places, mixed);
        if (weights.Length == FreeSpread.Points) return mixed;
        for (int i = 0; i < mixed.Length; i++) mixed[i] += weights[^1] * _flat[start + i];
        return mixed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double[] Slopes, double[] Squares) SumsOf(double[] mixed, int block, int columns)
    {
        var squares = new Vector256<double>[columns * columns];
        var slopes = new Vector256<double>[columns];
        var ratios = new double[columns * Lanes];
        ref double ratio = ref MemoryMarshal.GetArrayDataReference(ratios);
        for (int tile = 0; tile * Lanes < mixed.Length; tile++)
        {
            Divide(mixed, block, tile, ratios);
            for (int k = 0; k < columns; k++)
            {
                var low = Vector256.LoadUnsafe(ref ratio, (nuint)(k * Lanes));
                var high = Vector256.LoadUnsafe(ref ratio, (nuint)(k * Lanes + Half));
                slopes[k] += low + high;
                for (int l = 0; l <= k; l++)
                {
                    squares[k * columns + l] += low * Vector256.LoadUnsafe(ref ratio, (nuint)(l * Lanes))
                        + high * Vector256.LoadUnsafe(ref ratio, (nuint)(l * Lanes + Half));
                }
            }
        }

        return (Array.ConvertAll(slopes, Vector256.Sum), Array.ConvertAll(squares, Vector256.Sum));
    }

    // f_k/f of a tile; 0 of the scores that only fill it.
    private void Divide(double[] mixed, int block, int tile, double[] ratios)
    {
        int first = block * SpreadDensities.BlockScores + tile * Lanes, real = Math.Min(Lanes, Count - first);
        var densities = _densities.TileAt(block * SpreadDensities.BlockTiles + tile);
        for (int at = 0; at < ratios.Length; at++)
        {
            int lane = at % Lanes;
            double own = at < FreeSpread.Points * Lanes ? densities[at] : _flat[first + lane];
            ratios[at] = lane < real ? own / mixed[tile * Lanes + lane] : 0;
        }
    }
}
