using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The second digit from the left; that of 10 is 0.</summary>
internal readonly struct SecondDigit : IDigits
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Of(Vector256<ushort> counts) => Decimals.Unit(Decimals.FirstTwo(counts));

    public static int Of(int count) => Decimals.Leading(count, 100) % 10;
}
