using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Adds up the masses of counts by their last digit, second digit and the kind of their last pair.</summary>
/// <remarks>
/// Masses are in runs of twenty counts that begin at a multiple of twenty: five vectors of four, whose lanes always
/// show the same last digits. The sum of ten counts that differ in the last digit alone goes to one second digit, and
/// of the ten one is a repeated pair and two are adjacent ones. Nothing is divided for counts below 1,000.
/// </remarks>
internal static class DigitFold
{
    /// <summary>Counts below this have no second digit and are left out.</summary>
    public const int Least = 10;

    /// <summary>Counts below this have no meaningful pair and no kind.</summary>
    public const int LeastPair = 100;

    /// <summary>Where the ten second digits begin; the last ones begin at 0, two cells before it are empty.</summary>
    public const int Second = 12;

    /// <summary>Where the three kinds begin: repeated, adjacent, 9 and 0 among them, distant.</summary>
    public const int Kinds = 24;

    /// <summary>The numbers of a row, empty ones included.</summary>
    public const int Length = 28;

    private const int Run = 20;

    /// <summary>Fills a row with probabilities given a count of 10 or more, and for kinds of 100 or more.</summary>
    /// <param name="masses">The masses, in any unit; those of counts below 10 are set to 0.</param>
    /// <param name="first">The first count, a multiple of 20.</param>
    /// <param name="row">What to fill; kinds stay 0 where no count of 100 or more has a mass.</param>
    /// <returns>Whether any count of 10 or more has a mass.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Fill(Span<double> masses, long first, Span<double> row)
    {
        Debug.Assert(first % Run == 0 && masses.Length % Run == 0 && row.Length == Length, "The layout.");
        row.Clear();
        if (first == 0) masses[..Least].Clear();
        var lower = Vector256.Create(-1L, -1, 0, 0).AsDouble();
        Vector256<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default, sum4 = default;
        double pairs = 0;
        ref double start = ref MemoryMarshal.GetReference(masses);
        for (int i = 0; i < masses.Length; i += Run)
        {
            var mass0 = Vector256.LoadUnsafe(ref start, (nuint)i);
            var mass1 = Vector256.LoadUnsafe(ref start, (nuint)(i + 4));
            var mass2 = Vector256.LoadUnsafe(ref start, (nuint)(i + 8));
            var mass3 = Vector256.LoadUnsafe(ref start, (nuint)(i + 12));
            var mass4 = Vector256.LoadUnsafe(ref start, (nuint)(i + 16));
            sum0 += mass0;
            sum1 += mass1;
            sum2 += mass2;
            sum3 += mass3;
            sum4 += mass4;
            double low = Vector256.Sum(mass0 + mass1 + (mass2 & lower));
            double high = Vector256.Sum(Vector256.AndNot(mass2, lower) + mass3 + mass4);
            pairs += AddTen(masses.Slice(i, Run / 2), first + i, low, row);
            pairs += AddTen(masses.Slice(i + Run / 2, Run / 2), first + i + Run / 2, high, row);
        }

        Span<double> lanes = stackalloc double[Run];
        sum0.CopyTo(lanes);
        sum1.CopyTo(lanes[4..]);
        sum2.CopyTo(lanes[8..]);
        sum3.CopyTo(lanes[12..]);
        sum4.CopyTo(lanes[16..]);
        double all = 0;
        for (int digit = 0; digit < 10; digit++) all += row[digit] = lanes[digit] + lanes[digit + 10];
        if (all <= 0) return false;
        row[Kinds + 2] = Math.Max(0, pairs - row[Kinds] - row[Kinds + 1]);
        foreach (ref double number in row[..Kinds]) number /= all;
        if (pairs <= 0) return true;
        foreach (ref double number in row[Kinds..]) number /= pairs;
        return true;
    }

    // Ten counts from a multiple of ten on; returns their sum where they have pairs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double AddTen(ReadOnlySpan<double> masses, long count, double sum, Span<double> row)
    {
        if (count < LeastPair)
        {
            for (int digit = 0; digit < masses.Length; digit++) row[Second + digit] += masses[digit];
            return 0;
        }

        int tens = (int)(count / 10 % 10);
        row[Second + (count < 1000 ? tens : SecondOf(count))] += sum;
        row[Kinds] += masses[tens];
        row[Kinds + 1] += masses[tens == 9 ? 0 : tens + 1] + masses[tens == 0 ? 9 : tens - 1];
        return sum;
    }

    private static int SecondOf(long count)
    {
        while (count >= 100) count /= 10;
        return (int)(count % 10);
    }
}
