using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The sum of the logarithms of numbers, from their product.</summary>
/// <remarks>
/// A positive number is a fraction between 1 and 2 times a power of 2. The fractions of eight lanes are multiplied, at
/// most 512 in each, which stays below 2^512; the powers are added as integers. So eight logarithms are taken in all,
/// and the answer has the same bits for any vector width.
/// </remarks>
internal static class LogProduct
{
    private const int Lanes = 8, Half = Lanes / 2, MostSteps = 512, FractionBits = 52;
    private const long Bias = 1023, Fraction = (1L << FractionBits) - 1;

    /// <param name="numbers">Positive, finite, normal numbers, at most 4,096 and a multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(ReadOnlySpan<double> numbers)
    {
        System.Diagnostics.Debug.Assert(numbers.Length % Lanes == 0 && numbers.Length <= Lanes * MostSteps);
        ref double from = ref MemoryMarshal.GetReference(numbers);
        var one = Vector256.Create(Bias << FractionBits);
        var mask = Vector256.Create(Fraction);
        Vector256<double> low = Vector256<double>.One, high = low;
        Vector256<long> powers = default;
        for (int i = 0; i < numbers.Length; i += Lanes)
        {
            var first = Vector256.LoadUnsafe(ref from, (nuint)i).AsInt64();
            var second = Vector256.LoadUnsafe(ref from, (nuint)(i + Half)).AsInt64();
            low *= ((first & mask) | one).AsDouble();
            high *= ((second & mask) | one).AsDouble();
            // At most 1,024 exponents of 11 bits in a lane.
            powers = unchecked(powers + (first >>> FractionBits) + (second >>> FractionBits));
        }

        double sum = (Vector256.Sum(powers) - numbers.Length * Bias) * Math.Log(2);
        for (int lane = 0; lane < Half; lane++) sum += Math.Log(low[lane]);
        for (int lane = 0; lane < Half; lane++) sum += Math.Log(high[lane]);
        return sum;
    }
}
