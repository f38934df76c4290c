using System.Diagnostics;

namespace Electoral.Tally.Kernels;

internal partial struct CounterRandom
{
    /// <summary>
    /// Multinomial counts: <paramref name="trials"/> trials over the categories in proportion to
    /// <paramref name="weights"/>. The counts add up to <paramref name="trials"/>; a weight of 0 gets 0.
    /// </summary>
    /// <remarks>Conditional binomials, one per category (Davis 1993), so the cost does not grow
    /// with the trials.</remarks>
    public void NextMultinomial(long trials, ReadOnlySpan<double> weights, Span<long> counts)
    {
        Debug.Assert(weights.Length == counts.Length, "One count a weight.");
        double remainingWeight = 0;
        int last = -1;
        for (int category = 0; category < weights.Length; category++)
        {
            Debug.Assert(weights[category] >= 0, "Weights are not negative.");
            remainingWeight += weights[category];
            last = weights[category] > 0 ? category : last;
        }

        Debug.Assert(last >= 0 && double.IsFinite(remainingWeight), "Some weight, and a finite sum.");
        counts.Clear();
        long left = trials;
        for (int category = 0; category < last && left > 0; category++)
        {
            // Rounding of the running difference may push the ratio above 1, never the counts below 0.
            double weight = weights[category];
            long count = weight < remainingWeight ? NextBinomial(left, weight / remainingWeight) : left;
            counts[category] = weight > 0 ? count : 0;
            left -= counts[category];
            remainingWeight -= weight;
        }

        // The last category with a weight takes the rest, whatever rounding did to the running difference.
        counts[last] += left;
    }
}
