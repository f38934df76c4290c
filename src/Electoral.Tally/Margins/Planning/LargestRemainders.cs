namespace Electoral.Tally;

/// <summary>Spreads a whole number over strata in proportion, none above its limit.</summary>
internal static class LargestRemainders
{
    /// <summary>The shares before rounding; what a full stratum cannot take goes to the others.</summary>
    public static double[] Shares(long whole, double[] sizes, long[] limits)
    {
        double[] shares = new double[sizes.Length];
        bool[] isFull = new bool[sizes.Length];
        while (true)
        {
            double left = whole, sum = 0;
            for (int h = 0; h < sizes.Length; h++)
            {
                if (isFull[h]) left -= limits[h];
                else sum += sizes[h];
            }

            bool grows = false;
            for (int h = 0; h < sizes.Length; h++)
            {
                shares[h] = isFull[h] ? limits[h] : sum == 0 ? 0 : left * sizes[h] / sum;
            }

            for (int h = 0; h < sizes.Length; h++)
            {
                if (isFull[h] || shares[h] <= limits[h]) continue;
                isFull[h] = grows = true;
            }

            if (!grows) return shares;
        }
    }

    /// <summary>Whole numbers that add up: rounded down, then one more for the largest remainders,
    /// first ones first.</summary>
    public static long[] Of(double[] shares, long whole, long[] limits)
    {
        long[] counts = [.. shares.Select((share, h) => Math.Min(limits[h], (long)Math.Floor(share)))];
        int[] order =
            [.. Enumerable.Range(0, shares.Length).OrderByDescending(h => shares[h] - Math.Floor(shares[h]))];
        for (long left = whole - counts.Sum(); left > 0;)
        {
            long before = left;
            foreach (int h in order)
            {
                if (left == 0 || counts[h] >= limits[h]) continue;
                counts[h]++;
                left--;
            }

            if (left == before) break;
        }

        return counts;
    }
}
