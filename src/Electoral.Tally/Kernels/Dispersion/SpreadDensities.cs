using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The density of each score at each point of the <see cref="DispersionLattice"/>, computed once.</summary>
/// <remarks>
/// <para>Layout: tiles of eight scores, and in a tile the eight densities of one point after those of the point
/// before. A likelihood is then one pass through memory: a weight times eight densities, added to eight sums.</para>
/// <para>Each score has its own sum, in the order of the points, so that the answer has the same bits for any vector
/// width and any number of threads. The last tile is filled with densities of 1, whose logarithm adds nothing.</para>
/// </remarks>
internal sealed class SpreadDensities
{
    /// <summary>The scores of a tile.</summary>
    public const int Lanes = 8;

    /// <summary>The tiles that are worked through together.</summary>
    public const int BlockTiles = 512;

    /// <summary>The scores of a block.</summary>
    public const int BlockScores = BlockTiles * Lanes;

    // Below any density that matters, and so large that its inverse is finite.
    private const double Least = 1e-280;

    private const int TileDensities = Lanes * DispersionLattice.Count;

    private readonly double[] _densities;

    private SpreadDensities(double[] densities, int count) => (_densities, Count) = (densities, count);

    /// <summary>The number of scores.</summary>
    public int Count { get; }

    /// <summary>The number of scores with those that fill the last tile.</summary>
    public int Filled => TilesOf(Count) * Lanes;

    /// <param name="scores">The scores.</param>
    /// <param name="gammas">How much dispersion adds to the comparison of each.</param>
    /// <param name="shared">The dispersion with which the scores were taken.</param>
    /// <param name="work">Threads; its blocks are blocks of tiles.</param>
    public static SpreadDensities Of(double[] scores, double[] gammas, double shared, Workload work) =>
        Of(scores.Length, work, () => (i, densities) => Fill(densities, scores[i], gammas[i], shared));

    /// <param name="splits">Counts, whose probabilities are computed.</param>
    /// <param name="work">Threads; its blocks are blocks of tiles.</param>
    public static SpreadDensities Of(CountSplit[] splits, Workload work) => Of(splits.Length, work, () =>
    {
        var split = new SplitDensities();
        return (i, densities) => split.Fill(splits[i], densities);
    });

    private delegate void Filler(int score, Span<double> densities);

    private static SpreadDensities Of(int count, Workload work, Func<Filler> fillerOf)
    {
        int tiles = TilesOf(count);
        var densities = new double[(long)tiles * TileDensities];
        work.For((tiles + BlockTiles - 1) / BlockTiles, block =>
        {
            var fill = fillerOf();
            Span<double> own = stackalloc double[DispersionLattice.Count];
            int end = Math.Min(tiles, (block + 1) * BlockTiles);
            for (int tile = block * BlockTiles; tile < end; tile++)
            {
                var into = densities.AsSpan(tile * TileDensities, TileDensities);
                for (int lane = 0; lane < Lanes; lane++)
                {
                    int i = tile * Lanes + lane;
                    if (i < count) fill(i, own);
                    else own.Fill(1);
                    for (int point = 0; point < own.Length; point++) into[point * Lanes + lane] = own[point];
                }
            }
        });
        return new(densities, count);
    }

    /// <summary>The densities of a tile.</summary>
    public ReadOnlySpan<double> TileAt(int tile) => _densities.AsSpan(tile * TileDensities, TileDensities);

    /// <summary>The density of the scores of a block under weights of the points, at least 1e-280.</summary>
    /// <param name="block">The block.</param>
    /// <param name="weights">The weight of each point.</param>
    /// <param name="mixed">Where the densities of the block go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Mix(int block, ReadOnlySpan<double> weights, Span<double> mixed)
    {
        int first = block * BlockTiles, tiles = mixed.Length / Lanes;
        ref double weight = ref MemoryMarshal.GetReference(weights);
        var least = Vector256.Create(Least);
        for (int tile = 0; tile < tiles; tile++)
        {
            ref double from = ref _densities[(first + tile) * TileDensities];
            Vector256<double> low = default, high = default;
            for (nuint point = 0; point < DispersionLattice.Count; point++)
            {
                var own = Vector256.Create(Unsafe.Add(ref weight, point));
                low += own * Vector256.LoadUnsafe(ref from, point * Lanes);
                high += own * Vector256.LoadUnsafe(ref from, point * Lanes + Lanes / 2);
            }

            Vector256.Max(low, least).CopyTo(mixed[(tile * Lanes)..]);
            Vector256.Max(high, least).CopyTo(mixed[(tile * Lanes + Lanes / 2)..]);
        }
    }

    private static int TilesOf(int count) => (count + Lanes - 1) / Lanes;

    private static void Fill(Span<double> into, double score, double gamma, double shared)
    {
        double common = 1 + shared * gamma, half = score * score / 2;
        for (int point = 0; point < DispersionLattice.Count; point++)
        {
            double precision = common / (1 + DispersionLattice.Values[point] * gamma);
            into[point] = Math.Exp(-half * precision) * Math.Sqrt(precision / (2 * Math.PI));
        }
    }
}
