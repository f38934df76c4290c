using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Transposes eight rows of eight 16-bit numbers, in registers.</summary>
/// <remarks>Three rounds of interleaving: neighbours of 16, of 32, of 64 bits.</remarks>
internal static unsafe class Transpose
{
    public const int Width = 8;

    public static bool IsSupported => Sse2.IsSupported;

    /// <summary>Turns over.</summary>
    /// <param name="rows">A buffer for eight vectors: the rows, and then the columns.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Eight(Vector128<ushort>* rows)
    {
        // Names: a0 is rows 0 and 1, low half; and so on.
        Vector128<uint> a0 = Low(rows[0], rows[1]), a1 = High(rows[0], rows[1]);
        Vector128<uint> a2 = Low(rows[2], rows[3]), a3 = High(rows[2], rows[3]);
        Vector128<uint> a4 = Low(rows[4], rows[5]), a5 = High(rows[4], rows[5]);
        Vector128<uint> a6 = Low(rows[6], rows[7]), a7 = High(rows[6], rows[7]);
        Vector128<ulong> b0 = Low(a0, a2), b1 = High(a0, a2), b2 = Low(a1, a3), b3 = High(a1, a3);
        Vector128<ulong> b4 = Low(a4, a6), b5 = High(a4, a6), b6 = Low(a5, a7), b7 = High(a5, a7);
        rows[0] = Sse2.UnpackLow(b0, b4).AsUInt16();
        rows[1] = Sse2.UnpackHigh(b0, b4).AsUInt16();
        rows[2] = Sse2.UnpackLow(b1, b5).AsUInt16();
        rows[3] = Sse2.UnpackHigh(b1, b5).AsUInt16();
        rows[4] = Sse2.UnpackLow(b2, b6).AsUInt16();
        rows[5] = Sse2.UnpackHigh(b2, b6).AsUInt16();
        rows[6] = Sse2.UnpackLow(b3, b7).AsUInt16();
        rows[7] = Sse2.UnpackHigh(b3, b7).AsUInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Low(Vector128<ushort> left, Vector128<ushort> right) =>
        Sse2.UnpackLow(left, right).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> High(Vector128<ushort> left, Vector128<ushort> right) =>
        Sse2.UnpackHigh(left, right).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Low(Vector128<uint> left, Vector128<uint> right) =>
        Sse2.UnpackLow(left, right).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> High(Vector128<uint> left, Vector128<uint> right) =>
        Sse2.UnpackHigh(left, right).AsUInt64();
}
