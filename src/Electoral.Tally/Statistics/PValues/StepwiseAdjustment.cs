namespace Electoral.Tally;

/// <summary>The adjustments of <see cref="MultiplicityMethod"/> on either scale, as R's
/// p.adjust defines them.</summary>
internal static class StepwiseAdjustment<TScale> where TScale : struct, IProbabilityScale
{
    public static double[] Adjust(ReadOnlySpan<double> raw, MultiplicityMethod method)
    {
        double[] sorted = raw.ToArray();
        int[] indexes = [.. Enumerable.Range(0, raw.Length)];
        Array.Sort(sorted, indexes);
        double n = raw.Length;
        switch (method)
        {
            case MultiplicityMethod.Bonferroni:
                StepUp(sorted, _ => n);
                break;
            case MultiplicityMethod.Holm:
                StepDown(sorted, rank => n - rank + 1);
                break;
            case MultiplicityMethod.Hochberg:
                StepUp(sorted, rank => n - rank + 1);
                break;
            case MultiplicityMethod.Hommel:
                Hommel(sorted);
                break;
            case MultiplicityMethod.BenjaminiHochberg:
                StepUp(sorted, rank => n / rank);
                break;
            case MultiplicityMethod.BenjaminiYekutieli:
                double harmonic = 0;
                for (int rank = 1; rank <= raw.Length; rank++)
                {
                    harmonic += 1.0 / rank;
                }

                StepUp(sorted, rank => harmonic * n / rank);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(method), method, "No such adjustment.");
        }

        double[] adjusted = new double[raw.Length];
        for (int rank = 0; rank < adjusted.Length; rank++)
        {
            adjusted[indexes[rank]] = sorted[rank];
        }

        return adjusted;
    }

    // From the smallest p-value up: never below the one before.
    private static void StepDown(double[] sorted, Func<double, double> factor)
    {
        double largest = double.NegativeInfinity;
        for (int i = 0; i < sorted.Length; i++)
        {
            largest = Math.Max(largest, TScale.Times(sorted[i], factor(i + 1)));
            sorted[i] = Math.Min(TScale.One, largest);
        }
    }

    // From the largest p-value down: never above the one before.
    private static void StepUp(double[] sorted, Func<double, double> factor)
    {
        double smallest = TScale.One;
        for (int i = sorted.Length - 1; i >= 0; i--)
        {
            smallest = Math.Min(smallest, TScale.Times(sorted[i], factor(i + 1)));
            sorted[i] = smallest;
        }
    }

    // Wright (1992), "Adjusted p-values for simultaneous inference", Biometrics 48: for every number m of true null
    // hypotheses, Simes' test of the m largest p-values.
    private static void Hommel(double[] sorted)
    {
        int n = sorted.Length;
        if (n == 0)
        {
            return;
        }

        double[] adjusted = new double[n];
        Array.Fill(adjusted, Simes(sorted, 0, n));
        for (int m = n - 1; m >= 2; m--)
        {
            int head = n - m + 1;
            double tail = TScale.One;
            for (int i = head; i < n; i++)
            {
                tail = Math.Min(tail, TScale.Times(sorted[i], (double)m / (i - head + 2)));
            }

            double last = tail;
            for (int i = 0; i < head; i++)
            {
                last = Math.Min(TScale.Times(sorted[i], m), tail);
                adjusted[i] = Math.Max(adjusted[i], last);
            }

            for (int i = head; i < n; i++)
            {
                adjusted[i] = Math.Max(adjusted[i], last);
            }
        }

        for (int i = 0; i < n; i++)
        {
            sorted[i] = Math.Min(TScale.One, Math.Max(adjusted[i], sorted[i]));
        }
    }

    // The least of count · p(i) / i.
    private static double Simes(double[] sorted, int start, int count)
    {
        double least = TScale.One;
        for (int i = 0; i < count; i++)
        {
            least = Math.Min(least, TScale.Times(sorted[start + i], (double)count / (i + 1)));
        }

        return least;
    }
}
