using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Benchmarks;

/// <summary>How fast this machine reads memory, by any number of threads: the limit of totals.</summary>
internal static class MemoryBandwidth
{
    private const int Block = 1 << 20, Blocks = 512, Rounds = 7;

    /// <summary>Gigabytes a second, the median of some rounds over half a gigabyte.</summary>
    public static double Measure(int threads)
    {
        var memory = new long[(long)Block * Blocks / sizeof(long)];
        memory.AsSpan().Fill(1);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var seconds = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            long sum = 0;
            var watch = Stopwatch.StartNew();
            Parallel.For(0, Blocks, options, block =>
            {
                Interlocked.Add(ref sum, Sum(memory.AsSpan(block * (Block / sizeof(long)), Block / sizeof(long))));
            });
            seconds.Add(watch.Elapsed.TotalSeconds);
            if (sum != memory.Length) throw new InvalidOperationException("The sum is wrong.");
        }

        seconds.Sort();
        return Math.Round(memory.Length * (double)sizeof(long) / seconds[Rounds / 2] / 1e9, 1);
    }

    /// <remarks>Four positions of a block are read at once: memory then delivers more than one after another.</remarks>
    private static long Sum(ReadOnlySpan<long> numbers)
    {
        Vector512<long> a = default, b = default, c = default, d = default;
        var vectors = MemoryMarshal.Cast<long, Vector512<long>>(numbers);
        int quarter = vectors.Length / 4;
        for (int i = 0; i < quarter; i++)
        {
            a += vectors[i];
            b += vectors[i + quarter];
            c += vectors[i + (2 * quarter)];
            d += vectors[i + (3 * quarter)];
        }

        return Vector512.Sum(a + b + c + d);
    }
}
