using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Counts how often each digit comes up in one digit place of a column of counts.</summary>
/// <remarks>
/// <para>Layout: counts of 16 bits one after another; counts of 32 bits are narrowed where 32 neighbours fit, else
/// looked at one by one. Digits of 32 counts are packed into one vector of bytes, compared with each digit, and the
/// lanes that are equal counted in bytes, which are emptied before they overflow: no branch and no table.</para>
/// <para>Twelve numbers come out: the digits 0 to 9, the counts of 1 and more below the minimum, and the zeros; zeros
/// are digits where the minimum is 0.</para>
/// </remarks>
internal static class DigitScan
{
    public const int Digits = 10, Below = Digits, Zeros = Digits + 1, Length = Digits + 2;

    private const int Lanes = 32;

    // Each step adds at most 1 to a byte.
    private const int Steps = byte.MaxValue;

    /// <summary>Adds the digits of <paramref name="counts"/> to <paramref name="found"/>.</summary>
    public static void Add<TDigits>(ReadOnlySpan<ushort> counts, int minimum, Span<long> found)
        where TDigits : struct, IDigits
    {
        int done = 0;
        for (; minimum <= ushort.MaxValue && counts.Length - done >= Lanes;)
        {
            int steps = Math.Min(Steps, (counts.Length - done) / Lanes);
            Vectors<TDigits>(counts.Slice(done, steps * Lanes), (ushort)minimum, found);
            done += steps * Lanes;
        }

        Scalar<TDigits, ushort>(counts[done..], minimum, found);
    }

    /// <inheritdoc cref="Add{TDigits}(ReadOnlySpan{ushort}, int, Span{long})"/>
    public static void Add<TDigits>(ReadOnlySpan<int> counts, int minimum, Span<long> found)
        where TDigits : struct, IDigits
    {
        Span<ushort> narrow = stackalloc ushort[1024];
        for (; !counts.IsEmpty; counts = counts[Math.Min(counts.Length, narrow.Length)..])
        {
            var part = counts[..Math.Min(counts.Length, narrow.Length)];
            if (part.ContainsAnyExceptInRange(0, ushort.MaxValue))
            {
                Scalar<TDigits, int>(part, minimum, found);
                continue;
            }

            for (int i = 0; i < part.Length; i++) narrow[i] = (ushort)part[i];
            Add<TDigits>(narrow[..part.Length], minimum, found);
        }
    }

    /// <summary>The oracle.</summary>
    public static void Scalar<TDigits, TCount>(ReadOnlySpan<TCount> counts, int minimum, Span<long> found)
        where TDigits : struct, IDigits
        where TCount : unmanaged, System.Numerics.IBinaryInteger<TCount>
    {
        foreach (var each in counts) found[CellOf<TDigits>(int.CreateTruncating(each), minimum)]++;
    }

    /// <summary>Where a count goes.</summary>
    public static int CellOf<TDigits>(int count, int minimum)
        where TDigits : struct, IDigits => count >= minimum ? TDigits.Of(count) : count == 0 ? Zeros : Below;

    [SkipLocalsInit]
    private static void Vectors<TDigits>(ReadOnlySpan<ushort> counts, ushort minimum, Span<long> found)
        where TDigits : struct, IDigits
    {
        var least = Vector256.Create(minimum);
        Vector256<byte> is0 = default, is1 = default, is2 = default, is3 = default, is4 = default, is5 = default;
        Vector256<byte> is6 = default, is7 = default, is8 = default, isBelow = default, isZero = default;
        ref ushort first = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(counts);
        for (nuint i = 0; i < (nuint)counts.Length; i += Lanes)
        {
            var cells = Vector256.Narrow(
                Cells<TDigits>(Vector256.LoadUnsafe(ref first, i), least),
                Cells<TDigits>(Vector256.LoadUnsafe(ref first, i + (Lanes / 2)), least));
            // A comparison gives -1 where it holds. Bytes do not overflow in 255 steps.
            unchecked
            {
                is0 -= Vector256.Equals(cells, Vector256.Create((byte)0));
                is1 -= Vector256.Equals(cells, Vector256.Create((byte)1));
                is2 -= Vector256.Equals(cells, Vector256.Create((byte)2));
                is3 -= Vector256.Equals(cells, Vector256.Create((byte)3));
                is4 -= Vector256.Equals(cells, Vector256.Create((byte)4));
                is5 -= Vector256.Equals(cells, Vector256.Create((byte)5));
                is6 -= Vector256.Equals(cells, Vector256.Create((byte)6));
                is7 -= Vector256.Equals(cells, Vector256.Create((byte)7));
                is8 -= Vector256.Equals(cells, Vector256.Create((byte)8));
                isBelow -= Vector256.Equals(cells, Vector256.Create((byte)Below));
                isZero -= Vector256.Equals(cells, Vector256.Create((byte)Zeros));
            }
        }

        long rest = counts.Length;
        rest -= Count(is0, ref found[0]);
        rest -= Count(is1, ref found[1]);
        rest -= Count(is2, ref found[2]);
        rest -= Count(is3, ref found[3]);
        rest -= Count(is4, ref found[4]);
        rest -= Count(is5, ref found[5]);
        rest -= Count(is6, ref found[6]);
        rest -= Count(is7, ref found[7]);
        rest -= Count(is8, ref found[8]);
        rest -= Count(isBelow, ref found[Below]);
        rest -= Count(isZero, ref found[Zeros]);
        found[9] += rest;
    }

    /// <summary>The digits, and in place of those of counts below the minimum the number of their cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Cells<TDigits>(Vector256<ushort> counts, Vector256<ushort> least)
        where TDigits : struct, IDigits
    {
        // -1 where the count is 0: the cell after that of the others below the minimum.
        var below = unchecked(
            Vector256.Create((ushort)Below) - Vector256.Equals(counts, Vector256<ushort>.Zero));
        return Vector256.ConditionalSelect(
            Vector256.GreaterThanOrEqual(counts, least), TDigits.Of(counts), below);
    }

    private static long Count(Vector256<byte> lanes, ref long found)
    {
        var (lower, upper) = Vector256.Widen(lanes);
        long count = Vector256.Sum(lower + upper);
        found += count;
        return count;
    }
}
