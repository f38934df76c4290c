using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The first digit from the left.</summary>
internal readonly struct FirstDigit : IDigits
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Of(Vector256<ushort> counts)
    {
        var two = Decimals.FirstTwo(counts);
        var isOne = Vector256.LessThan(two.AsInt16(), Vector256.Create((short)10)).AsUInt16();
        return Vector256.ConditionalSelect(isOne, two, Decimals.Tenth(two));
    }

    public static int Of(int count) => Decimals.Leading(count, 10);
}
