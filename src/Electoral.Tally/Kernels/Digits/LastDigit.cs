using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The ones.</summary>
internal readonly struct LastDigit : IDigits
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Of(Vector256<ushort> counts) => Decimals.Unit(counts);

    public static int Of(int count) => count % 10;
}
