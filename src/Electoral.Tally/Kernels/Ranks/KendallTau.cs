using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Kendall's τ-b in O(n log n).</summary>
/// <remarks>Knight (1966), J. Am. Stat. Assoc. 61:436: sorted by x, discordant pairs are the exchanges that a merge
/// sort by y makes.</remarks>
internal static class KendallTau
{
    /// <summary>τ-b; NaN where all x or all y are equal.</summary>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int n = x.Length;
        var keys = new (double X, double Y)[n];
        for (int i = 0; i < n; i++) keys[i] = (x[i], y[i]);
        Array.Sort(keys);
        long pairs = n * (n - 1L) / 2, tiedX = 0, tiedBoth = 0, runX = 0, runBoth = 0;
        for (int i = 1; i < n; i++)
        {
            runX = keys[i].X == keys[i - 1].X ? runX + 1 : 0;
            runBoth = keys[i] == keys[i - 1] ? runBoth + 1 : 0;
            tiedX += runX;
            tiedBoth += runBoth;
        }

        double[] sorted = Array.ConvertAll(keys, key => key.Y);
        long discordant = Exchanges(sorted, new double[n]);
        long tiedY = 0, runY = 0;
        for (int i = 1; i < n; i++)
        {
            runY = sorted[i] == sorted[i - 1] ? runY + 1 : 0;
            tiedY += runY;
        }

        double difference = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
        return difference / Math.Sqrt(pairs - tiedX) / Math.Sqrt(pairs - tiedY);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Exchanges(Span<double> values, Span<double> scratch)
    {
        if (values.Length < 2) return 0;
        int middle = values.Length / 2;
        long exchanges =
            Exchanges(values[..middle], scratch[..middle]) + Exchanges(values[middle..], scratch[middle..]);
        int left = 0, right = middle;
        for (int index = 0; index < values.Length; index++)
        {
            bool fromLeft = right == values.Length || (left < middle && values[left] <= values[right]);
            if (!fromLeft) exchanges += middle - left;
            scratch[index] = fromLeft ? values[left++] : values[right++];
        }

        scratch.CopyTo(values);
        return exchanges;
    }
}
