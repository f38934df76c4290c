using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The sum and the largest of some adjacent counts, usually a few.</summary>
internal static class RangePeak
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Sum, int Most) Of<T>(ReadOnlySpan<T> counts)
        where T : unmanaged, IBinaryInteger<T>
    {
        long sum = 0;
        int most = 0;
        // Counts are below 2^31, and so are their differences: nothing wraps.
        unchecked
        {
            foreach (var count in counts)
            {
                int value = int.CreateTruncating(count), more = value - most;
                sum += value;
                // Which of two is larger cannot be guessed: without a branch it takes a fifth of the time.
                most += more & ~(more >> 31);
            }
        }

        return (sum, most);
    }
}
