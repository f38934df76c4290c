using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Turns bits into lanes.</summary>
internal static class LaneBits
{
    /// <summary>All bits in each lane whose bit is set among the lowest sixteen, 0 in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Spread(int bits)
    {
        var bitOfLane = Vector512.Create(
            1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);
        return Vector512.Equals(Vector512.Create(bits) & bitOfLane, bitOfLane);
    }

    /// <summary>The same for four lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> SpreadFour(int bits)
    {
        var bitOfLane = Vector128.Create(1, 2, 4, 8);
        return Vector128.Equals(Vector128.Create(bits) & bitOfLane, bitOfLane);
    }
}
