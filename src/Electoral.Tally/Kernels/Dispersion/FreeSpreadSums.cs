using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The likelihood of scores under weights of the lattice's first points and, after these, of odd scores; with
/// its derivatives.</summary>
internal sealed class FreeSpreadSums
{
    private const int Lanes = SpreadDensities.Lanes, Half = Lanes / 2, TilesAtOnce = 8;

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
        int columns = weights.Length, stride = StrideOf(columns);
        var found = new (double[] Slopes, double[] Squares)[_blocks];
        _work.For(_blocks, block => found[block] = SumsOf(Mixed(weights, block), block, columns));
        var slopes = new double[columns];
        var squares = new double[columns, columns];
        foreach (var (slope, square) in found)
        {
            for (int k = 0; k < columns; k++)
            {
                slopes[k] += slope[k];
                for (int l = 0; l < columns; l++) squares[k, l] += square[Math.Max(k, l) * stride + Math.Min(k, l)];
            }
        }

        return (slopes, squares);
    }

    private double[] Mixed(double[] weights, int block)
    {
        int start = block * SpreadDensities.BlockScores;
        var mixed = new double[Math.Min(SpreadDensities.BlockScores, _densities.Filled - start)];
        Span<double> padded = stackalloc double[DispersionLattice.Count];
        padded.Clear();
        weights.AsSpan(0, FreeSpread.Points).CopyTo(padded);
        _densities.Mix(block, padded, mixed);
        if (weights.Length == FreeSpread.Points) return mixed;
        for (int i = 0; i < mixed.Length; i++) mixed[i] += weights[^1] * _flat[start + i];
        return mixed;
    }

    // Several tiles are taken at a time, so that their quotients stay in the cache while all pairs of columns are
    // summed; each sum still adds tile after tile, with the same bits.
    private (double[] Slopes, double[] Squares) SumsOf(double[] mixed, int block, int columns)
    {
        int stride = StrideOf(columns);
        var squares = new Vector256<double>[stride * stride];
        var slopes = new Vector256<double>[columns];
        var ratios = new double[TilesAtOnce * stride * Lanes];
        for (int first = 0, end = mixed.Length / Lanes; first < end; first += TilesAtOnce)
        {
            int tiles = Math.Min(TilesAtOnce, end - first);
            for (int tile = 0; tile < tiles; tile++)
            {
                var own = ratios.AsSpan(tile * stride * Lanes, columns * Lanes);
                Divide(mixed.AsSpan((first + tile) * Lanes, Lanes), block, first + tile, own);
                for (int k = 0; k < columns; k++)
                {
                    slopes[k] += Vector256.Create<double>(own[(k * Lanes)..])
                        + Vector256.Create<double>(own[(k * Lanes + Half)..]);
                }
            }

            AddSquares(ratios, tiles, stride, squares);
        }

        return (Array.ConvertAll(slopes, Vector256.Sum), Array.ConvertAll(squares, Vector256.Sum));
    }

    // Two columns with four at a time: eight sums in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSquares(double[] ratios, int tiles, int stride, Vector256<double>[] squares)
    {
        ref double first = ref MemoryMarshal.GetArrayDataReference(ratios);
        for (int k = 0; k < stride; k += 2)
        {
            for (int l = 0; l <= k; l += 4)
            {
                var upper = squares.AsSpan(k * stride + l, 4);
                var lower = squares.AsSpan((k + 1) * stride + l, 4);
                Vector256<double> u0 = upper[0], u1 = upper[1], u2 = upper[2], u3 = upper[3];
                Vector256<double> v0 = lower[0], v1 = lower[1], v2 = lower[2], v3 = lower[3];
                for (int tile = 0; tile < tiles; tile++)
                {
                    ref double own = ref Unsafe.Add(ref first, tile * stride * Lanes);
                    ref double others = ref Unsafe.Add(ref own, l * Lanes);
                    var (uLow, uHigh) = TileOf(ref Unsafe.Add(ref own, k * Lanes));
                    var (vLow, vHigh) = TileOf(ref Unsafe.Add(ref own, (k + 1) * Lanes));
                    var (low, high) = TileOf(ref others);
                    (u0, v0) = (u0 + (uLow * low + uHigh * high), v0 + (vLow * low + vHigh * high));
                    (low, high) = TileOf(ref Unsafe.Add(ref others, Lanes));
                    (u1, v1) = (u1 + (uLow * low + uHigh * high), v1 + (vLow * low + vHigh * high));
                    (low, high) = TileOf(ref Unsafe.Add(ref others, 2 * Lanes));
                    (u2, v2) = (u2 + (uLow * low + uHigh * high), v2 + (vLow * low + vHigh * high));
                    (low, high) = TileOf(ref Unsafe.Add(ref others, 3 * Lanes));
                    (u3, v3) = (u3 + (uLow * low + uHigh * high), v3 + (vLow * low + vHigh * high));
                }

                (upper[0], upper[1], upper[2], upper[3]) = (u0, u1, u2, u3);
                (lower[0], lower[1], lower[2], lower[3]) = (v0, v1, v2, v3);
            }
        }
    }

    // The number of columns, rounded up to a multiple of those summed at a time; the padding is 0.
    private static int StrideOf(int columns) => (columns + 3) / 4 * 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Low, Vector256<double> High) TileOf(ref double first) =>
        (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, Half));

    // f_k/f of a tile; 0 for padding.
    private void Divide(ReadOnlySpan<double> mixed, int block, int tile, Span<double> ratios)
    {
        int first = block * SpreadDensities.BlockScores + tile * Lanes, real = Math.Min(Lanes, Count - first);
        var densities = _densities.TileAt(block * SpreadDensities.BlockTiles + tile)[..(FreeSpread.Points * Lanes)];
        var flat = _flat.AsSpan(first, ratios.Length - densities.Length);
        var (low, high) = (Vector256.Create(mixed), Vector256.Create(mixed[Half..]));
        for (int at = 0; at < ratios.Length; at += Lanes)
        {
            var own = at < densities.Length ? densities[at..] : flat;
            (Vector256.Create(own) / low).CopyTo(ratios[at..]);
            (Vector256.Create(own[Half..]) / high).CopyTo(ratios[(at + Half)..]);
            if (real < Lanes) ratios[(at + real)..(at + Lanes)].Clear();
        }
    }
}
