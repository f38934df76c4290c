using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Which counts may be the sum of those next to them.</summary>
internal static class RunReach
{
    /// <summary>As a rule two or three counts are more than one: a longer way is not gone for many at once.</summary>
    private const int MostSteps = 16;

    /// <summary>
    /// Adds the positions whose counts those after them, or before them, reach without going past; those of zeros, and
    /// those where too many would have to be added up.
    /// </summary>
    /// <param name="counts">The counts, none of them negative.</param>
    /// <param name="from">The first position to look at.</param>
    /// <param name="end">The end of these positions.</param>
    /// <param name="step">1 for the counts after a position, -1 for those before it.</param>
    /// <param name="found">Takes the positions, from 0 for the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find<T>(ReadOnlySpan<T> counts, int from, int end, int step, RowSet found)
        where T : unmanaged, IBinaryInteger<T>
    {
        ref T first = ref MemoryMarshal.GetReference(counts);
        var zero = Vector256<T>.Zero;
        int position = from, last = counts.Length - Vector256<T>.Count;
        for (; position + Vector256<T>.Count <= end; position += Vector256<T>.Count)
        {
            var left = Vector256.LoadUnsafe(ref first, (nuint)position);
            var reached = Vector256.Equals(left, zero);
            for (int i = 1, next = position + step; left != zero; i++, next += step)
            {
                if (i > MostSteps || next < 0 || next > last)
                {
                    reached |= ~Vector256.Equals(left, zero);
                    break;
                }

                var count = Vector256.LoadUnsafe(ref first, (nuint)next);
                // What is left is zero once it was reached or passed.
                reached |= Vector256.AndNot(Vector256.Equals(count, left), Vector256.Equals(count, zero));
                left = Vector256.Max(left, count) - count;
            }

            for (uint bits = reached.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                found.Add(position - from + BitOperations.TrailingZeroCount(bits));
            }
        }

        for (; position < end; position++) found.Add(position - from);
    }
}
