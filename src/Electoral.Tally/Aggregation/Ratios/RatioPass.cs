using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The two passes over ratios: one counts them by size, the other extracts a few of them.</summary>
/// <remarks>Any thread may process any block in any order, because only whole numbers are added up.</remarks>
internal static class RatioPass
{
    // Each block has its own table; adding that up should cost little compared with the block itself.
    private const int LargerBlocks = 4;

    /// <summary>Counts ratios in a table of <see cref="RatioHistogram.Length"/> cells.</summary>
    public static (long[] Table, Int128 Sum, long Lacking, long Undefined) Count(RatioColumns columns, Workload work)
    {
        var all = (Table: new long[RatioHistogram.Length], Sum: (Int128)0, Lacking: 0L, Undefined: 0L);
        var merging = new Lock();
        Blocks(columns, work, (from, end) =>
        {
            using var block = new CountingSink();
            var (lacking, undefined) = columns.Walk(from, end, block);
            lock (merging)
            {
                for (int index = 0; index < all.Table.Length; index++) all.Table[index] += block.Table[index];
                all.Sum += block.Sum;
                all.Lacking += lacking;
                all.Undefined += undefined;
            }
        });
        return all;
    }

    /// <summary>Extracts the ratios in windows.</summary>
    /// <returns>The number of ratios nearer to the centre than the window about it.</returns>
    public static long Take(RatioColumns columns, RatioWindows windows, List<double> taken, Workload work)
    {
        long nearer = 0;
        var merging = new Lock();
        Blocks(columns, work, (from, end) =>
        {
            var block = new TakingSink(windows);
            columns.Walk(from, end, block);
            lock (merging)
            {
                nearer += block.Nearer;
                taken.AddRange(CollectionsMarshal.AsSpan(block.Taken));
            }
        });
        return nearer;
    }

    private static void Blocks(RatioColumns columns, Workload work, Action<int, int> block)
    {
        work = work with { BlockItems = (int)Math.Min(int.MaxValue, (long)work.BlockItems * LargerBlocks) };
        work.For(work.BlocksOf(columns.Rows), index =>
        {
            int from = index * work.BlockItems;
            block(from, (int)Math.Min(columns.Rows, (long)from + work.BlockItems));
        });
    }

    private sealed class CountingSink : IRatioSink, IDisposable
    {
        private Int128 _sum;

        public CountingSink() => Array.Clear(Table);

        public int[] Table { get; } = ArrayPool<int>.Shared.Rent(RatioHistogram.Length);

        public Int128 Sum => _sum;

        public void Dispose() => ArrayPool<int>.Shared.Return(Table);

        public void Add<TOver, TUnder>(ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under)
            where TOver : unmanaged, IBinaryInteger<TOver>
            where TUnder : unmanaged, IBinaryInteger<TUnder> => RatioHistogram.Add(over, under, Table, ref _sum);
    }

    private sealed class TakingSink(RatioWindows windows) : IRatioSink
    {
        public List<double> Taken { get; } = [];

        public long Nearer { get; private set; }

        public void Add<TOver, TUnder>(ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under)
            where TOver : unmanaged, IBinaryInteger<TOver>
            where TUnder : unmanaged, IBinaryInteger<TUnder> => Nearer += windows.Take(over, under, Taken);
    }
}
