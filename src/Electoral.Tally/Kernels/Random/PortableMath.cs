using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>
/// Logarithm, exponential and logarithm of the factorial from +, −, ×, ÷ alone, so that samplers take the same
/// decisions on every platform. Within about two units in the last place; statistics use <see cref="Math"/> instead.
/// </summary>
internal static class PortableMath
{
    /// <summary>½ ln 2π.</summary>
    public const double HalfLogTwoPi = 0.91893853320467274178;

    // ln 2 as a part whose product with any exponent is exact (32 bits) and the rest.
    private const double LogTwoHigh = 0.693147180369123816490;
    private const double LogTwoLow = 1.90821492927058770002e-10;
    private const double SquareRootOfTwo = 1.41421356237309504880;

    // How IEEE 754 lays out a double.
    private const int FractionBits = 52;
    private const int ExponentBias = 1023;
    private const long FractionMask = (1L << FractionBits) - 1;
    private const long BitsOfOne = (long)ExponentBias << FractionBits;

    // Taylor's series; with |r| ≤ ½ ln 2 the first term left out is below 1e-19.
    private static ReadOnlySpan<double> InverseFactorials =>
    [
        1, 1, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800,
        1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800, 1.0 / 87178291200,
    ];

    /// <summary>The natural logarithm of a positive, finite, normal number.</summary>
    /// <remarks>x = 2^k m with m in [√½, √2), ln m = 2 artanh((m−1)/(m+1)); the first term left out
    /// is below 1e-17.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Log(double x)
    {
        Debug.Assert(double.IsNormal(x) && x > 0, "Positive, finite and normal.");
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> FractionBits) - ExponentBias;
        double mantissa = BitConverter.Int64BitsToDouble((bits & FractionMask) | BitsOfOne);
        if (mantissa > SquareRootOfTwo)
        {
            mantissa *= 0.5;
            exponent++;
        }

        double f = mantissa - 1;
        double s = f / (2 + f);
        double z = s * s;
        double tail = z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z * (1.0 / 13
            + z * (1.0 / 15 + z * (1.0 / 17 + z * (1.0 / 19 + z * (1.0 / 21))))))))));

        // 2s = f − s f, and f is exact: the leading term carries no rounding of s.
        return exponent * LogTwoHigh + (f - (s * (f - 2 * tail) - exponent * LogTwoLow));
    }

    /// <summary>ln(1 + x) for x above −1, without loss where x is small.</summary>
    /// <remarks>The quotient undoes the rounding of 1 + x (Kahan; Goldberg 1991, theorem 4).</remarks>
    public static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Log(sum) * (x / (sum - 1));
    }

    /// <summary>e to the power of <paramref name="x"/>; 0 below −708, where samplers need no more.</summary>
    public static double Exp(double x)
    {
        Debug.Assert(x < 709, "No overflow.");
        if (x < -708)
        {
            return 0;
        }

        double power = Math.Round(x * 1.44269504088896340736);
        double r = x - power * LogTwoHigh - power * LogTwoLow;
        double sum = InverseFactorials[^1];
        for (int term = InverseFactorials.Length - 2; term >= 0; term--)
        {
            sum = InverseFactorials[term] + sum * r;
        }

        // 2 to the power, which lies between −1022 and 1023: only the exponent's bits.
        return sum * BitConverter.Int64BitsToDouble(((long)power + ExponentBias) << FractionBits);
    }

    /// <summary>ln k! for a whole number k ≥ 0.</summary>
    public static double LogFactorial(double k) =>
        (k + 0.5) * Log(k + 1) - (k + 1) + HalfLogTwoPi + StirlingCorrection(k);

    /// <summary>ln k! − [½ ln 2π + (k + ½) ln(k + 1) − (k + 1)] for a whole number k ≥ 0.</summary>
    /// <remarks>Hörmann (1993), "The generation of binomial random variates", section 3: a table, then the series in
    /// 1/(k+1), whose first term left out is below 1e-13 there.</remarks>
    public static double StirlingCorrection(double k)
    {
        if (k < ExactStirling.Length)
        {
            return ExactStirling[(int)k];
        }

        double inverse = 1 / (k + 1);
        double square = inverse * inverse;
        return inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680))));
    }

    private static readonly double[] ExactStirling = MakeTable(16);

    private static double[] MakeTable(int length)
    {
        var table = new double[length];
        double factorial = 1; // exact: 15! is below 2^53
        for (int k = 0; k < length; k++)
        {
            factorial *= Math.Max(k, 1);
            table[k] = Log(factorial) - (HalfLogTwoPi + (k + 0.5) * Log(k + 1.0) - (k + 1));
        }

        return table;
    }
}
