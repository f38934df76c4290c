namespace Electoral.Tally.Kernels;

/// <summary>The longest list by descending posterior whose expected share of clean items is at most a level.</summary>
internal static class MixtureList
{
    /// <param name="posteriors">The probability of each one that it is not clean.</param>
    /// <param name="level">The largest mean of 1 − posterior.</param>
    /// <returns>The indexes, by descending posterior; ties keep their order.</returns>
    public static int[] Of(double[] posteriors, double level)
    {
        int[] order = [.. Enumerable.Range(0, posteriors.Length).OrderByDescending(index => posteriors[index])];
        double sum = 0;
        int longest = 0;
        for (int i = 0; i < order.Length; i++)
        {
            sum += Math.Max(0, 1 - posteriors[order[i]]);
            if (sum > level * (i + 1)) break;
            longest = i + 1;
        }

        return order[..longest];
    }
}
