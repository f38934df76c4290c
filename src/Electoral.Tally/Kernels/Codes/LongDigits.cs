using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Converts decimal numbers of up to sixteen digits, all digits at once.</summary>
/// <remarks>
/// The bytes that end at <c>end</c> are loaded as one vector, those before the number masked away, and digits joined in
/// pairs, fours and eights. The sixteen bytes before a number must be readable. Without such multiply-adds
/// <see cref="CodePrint"/> does it, which is also the oracle.
/// </remarks>
internal static unsafe class LongDigits
{
    private const int Most = 16;

    /// <summary>The number in the <paramref name="length"/> bytes before <paramref name="end"/>.</summary>
    /// <returns>
    /// False where they are not 1 to 16, or one of them is not a digit; for 17 digits either answer is possible.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse(byte* end, int length, out ulong value)
    {
        // Digits are below 10, so that each number of 2, 4, 8 and 16 is below that power of ten: nothing wraps.
        unchecked
        {
            if (!Sse41.IsSupported) return CodePrint.TryParse(new(end - length, length), out value);
            var behind = Vector128.Create((sbyte)(Most - 1)) - Vector128<sbyte>.Indices;
            var isInside = Vector128.GreaterThan(Vector128.Create((sbyte)Math.Min(length, Most)), behind).AsByte();
            var digits = (Vector128.Load(end - Most) ^ Vector128.Create((byte)'0')) & isInside;
            var pairs = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((short)(10 | (1 << 8))).AsSByte());
            var fours = Sse2.MultiplyAddAdjacent(pairs, Vector128.Create(100 | (1 << 16)).AsInt16());
            var words = Sse41.PackUnsignedSaturate(fours, fours).AsInt16();
            var eights = Sse2.MultiplyAddAdjacent(words, Vector128.Create(10_000 | (1 << 16)).AsInt16());
            value = ((ulong)(uint)eights.ToScalar() * 100_000_000) + (uint)eights.GetElement(1);
            return (uint)(length - 1) < Most && !Vector128.GreaterThanAny(digits, Vector128.Create((byte)9));
        }
    }
}
