using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Sixteen ratios of neighbouring counts at once, whatever the width of the two columns.</summary>
internal static class RatioLanes
{
    public const int Count = 16;

    // The bits of 2^52: or-ed with a smaller number they are 2^52 plus it.
    private const ulong Two52 = 0x4330_0000_0000_0000;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Lower, Vector512<double> Upper) Of<TOver, TUnder>(
        ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under, int first)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>
    {
        var (overLower, overUpper) = Load(over, first);
        var (underLower, underUpper) = Load(under, first);
        return (overLower / underLower, overUpper / underUpper);
    }

    /// <summary>The oracle: one ratio.</summary>
    public static double Scalar<TOver, TUnder>(TOver over, TUnder under)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder> =>
        (double)int.CreateTruncating(over) / int.CreateTruncating(under);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Lower, Vector512<double> Upper) Load<T>(ReadOnlySpan<T> counts, int first)
        where T : unmanaged
    {
        ref T start = ref Unsafe.Add(ref MemoryMarshal.GetReference(counts), first);
        var wide = typeof(T) == typeof(ushort)
            ? Vector512.WidenLower(Vector256.LoadUnsafe(ref Unsafe.As<T, ushort>(ref start)).ToVector512Unsafe())
            : Vector512.LoadUnsafe(ref Unsafe.As<T, uint>(ref start));
        var (lower, upper) = Vector512.Widen(wide);
        return (ToDouble(lower), ToDouble(upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ToDouble(Vector512<ulong> counts) =>
        (counts | Vector512.Create(Two52)).AsDouble() - Vector512.Create(Two52).AsDouble();
}
