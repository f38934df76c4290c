using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Quotients by powers of ten of sixteen 16-bit numbers at once: a multiplication and a shift.</summary>
internal static class Decimals
{
    /// <summary>A tenth: 52429 / 2^19 is right for all 16-bit numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Tenth(Vector256<ushort> counts) => MultiplyHigh.Of(counts, 52_429) >>> 3;

    /// <summary>What is left of a division by ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Unit(Vector256<ushort> counts) =>
        unchecked(counts - (Tenth(counts) * Vector256.Create((ushort)10)));

    /// <summary>The first two digits of each number; numbers of one digit stay as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> FirstTwo(Vector256<ushort> counts)
    {
        // Votes of a sheet of five digits are rare, so that the branch is free; a tenth begins with the same digits.
        if (Vector256.GreaterThanAny(counts, Vector256.Create((ushort)9_999)))
        {
            counts = Vector256.ConditionalSelect(
                Vector256.GreaterThan(counts, Vector256.Create((ushort)9_999)), Tenth(counts), counts);
        }

        // Below 10,000: 6554 / 2^16 is a tenth up to 16,388, 2622 / 2^16 of a quarter a hundredth up to 18,723.
        var tenth = MultiplyHigh.Of(counts, 6_554);
        var hundredth = MultiplyHigh.Of(counts >>> 2, 2_622);
        // As signed numbers, which compare in one instruction everywhere.
        var signed = counts.AsInt16();
        var of3 = Vector256.GreaterThan(signed, Vector256.Create((short)99)).AsUInt16();
        var of4 = Vector256.GreaterThan(signed, Vector256.Create((short)999)).AsUInt16();
        return Vector256.ConditionalSelect(of4, hundredth, Vector256.ConditionalSelect(of3, tenth, counts));
    }

    /// <summary>The first digits of a number: those of the largest tenth, hundredth … below the limit.</summary>
    public static int Leading(int count, int limit)
    {
        while (count >= limit) count /= 10;
        return count;
    }
}
