using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Splits 32-bit counts into two columns of 16 bits, for kernels that know no wider ones.</summary>
internal static unsafe class SplitHalves
{
    public static void Split(ReadOnlySpan<int> counts, ushort* low, ushort* high)
    {
        int i = 0;
        fixed (int* source = counts)
        {
            for (; i + 16 <= counts.Length; i += 16)
            {
                var first = Vector256.Load((uint*)source + i);
                var second = Vector256.Load((uint*)source + i + 8);
                var mask = Vector256.Create((uint)ushort.MaxValue);
                Vector256.Narrow(first & mask, second & mask).Store(low + i);
                Vector256.Narrow(first >>> 16, second >>> 16).Store(high + i);
            }
        }

        Scalar(counts[i..], low + i, high + i);
    }

    /// <summary>The oracle.</summary>
    public static void Scalar(ReadOnlySpan<int> counts, ushort* low, ushort* high)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            low[i] = (ushort)(counts[i] & ushort.MaxValue);
            high[i] = (ushort)(counts[i] >>> 16);
        }
    }
}
