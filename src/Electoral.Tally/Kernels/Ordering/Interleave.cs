using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>
/// Elements of two vectors in alternation, inside each half of 128 bits: one step of a transposition.
/// </summary>
/// <remarks>There is no portable method of this name; each processor family has an instruction for it.</remarks>
internal static class Interleave
{
    /// <summary>Whether there is an instruction for it.</summary>
    public static bool IsSupported => Avx2.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>The lower elements of each half: left 0, right 0, left 1, right 1 …</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Low(Vector256<ushort> left, Vector256<ushort> right) => Avx2.IsSupported
        ? Avx2.UnpackLow(left, right)
        : Vector256.Create(
            AdvSimd.Arm64.ZipLow(left.GetLower(), right.GetLower()),
            AdvSimd.Arm64.ZipLow(left.GetUpper(), right.GetUpper()));

    /// <summary>The upper elements of each half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> High(Vector256<ushort> left, Vector256<ushort> right) => Avx2.IsSupported
        ? Avx2.UnpackHigh(left, right)
        : Vector256.Create(
            AdvSimd.Arm64.ZipHigh(left.GetLower(), right.GetLower()),
            AdvSimd.Arm64.ZipHigh(left.GetUpper(), right.GetUpper()));

    /// <inheritdoc cref="Low(Vector256{ushort}, Vector256{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Low(Vector256<uint> left, Vector256<uint> right) => Avx2.IsSupported
        ? Avx2.UnpackLow(left, right)
        : Vector256.Create(
            AdvSimd.Arm64.ZipLow(left.GetLower(), right.GetLower()),
            AdvSimd.Arm64.ZipLow(left.GetUpper(), right.GetUpper()));

    /// <inheritdoc cref="High(Vector256{ushort}, Vector256{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> High(Vector256<uint> left, Vector256<uint> right) => Avx2.IsSupported
        ? Avx2.UnpackHigh(left, right)
        : Vector256.Create(
            AdvSimd.Arm64.ZipHigh(left.GetLower(), right.GetLower()),
            AdvSimd.Arm64.ZipHigh(left.GetUpper(), right.GetUpper()));

    /// <inheritdoc cref="Low(Vector256{ushort}, Vector256{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Low(Vector256<ulong> left, Vector256<ulong> right) => Avx2.IsSupported
        ? Avx2.UnpackLow(left, right)
        : Vector256.Create(
            AdvSimd.Arm64.ZipLow(left.GetLower(), right.GetLower()),
            AdvSimd.Arm64.ZipLow(left.GetUpper(), right.GetUpper()));

    /// <inheritdoc cref="High(Vector256{ushort}, Vector256{ushort})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> High(Vector256<ulong> left, Vector256<ulong> right) => Avx2.IsSupported
        ? Avx2.UnpackHigh(left, right)
        : Vector256.Create(
            AdvSimd.Arm64.ZipHigh(left.GetLower(), right.GetLower()),
            AdvSimd.Arm64.ZipHigh(left.GetUpper(), right.GetUpper()));
}
