using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>The upper halves of products of 16-bit numbers: the way to divide by a constant.</summary>
/// <remarks>
/// There is no portable method of this name; where the processor has no instruction, halves are widened.
/// </remarks>
internal static class MultiplyHigh
{
    /// <summary>For each lane the upper 16 bits of its product with <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Of(Vector256<ushort> counts, ushort factor) => Avx2.IsSupported
        ? Avx2.MultiplyHigh(counts, Vector256.Create(factor))
        : Widened(counts, factor);

    /// <summary>The portable way, and the oracle of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Widened(Vector256<ushort> counts, ushort factor)
    {
        // A product of two 16-bit numbers fits in 32 bits.
        var (lower, upper) = Vector256.Widen(counts);
        return Vector256.Narrow(lower * factor >>> 16, upper * factor >>> 16);
    }
}
