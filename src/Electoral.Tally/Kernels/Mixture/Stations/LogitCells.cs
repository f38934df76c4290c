namespace Electoral.Tally.Kernels;

/// <summary>Stations by how far their logit is from that of their group: 26 cells of a quarter of σ.</summary>
internal static class LogitCells
{
    public const int Count = 26;

    /// <summary>How many stations are in each cell.</summary>
    public static double[] Of(
        ReadOnlySpan<int> votes, ReadOnlySpan<int> totals, ReadOnlySpan<int> groups, MixtureParameters at)
    {
        double[] counts = new double[Count];
        for (int station = 0; station < votes.Length; station++)
        {
            double logit = Math.Log((votes[station] + 0.5) / (totals[station] - votes[station] + 0.5));
            double apart = (logit - at.Means[groups[station]]) / at.Spread;
            counts[(int)Math.Clamp(Math.Ceiling(4 * apart) + 12, 0, Count - 1)]++;
        }

        return counts;
    }

    /// <summary>G = Σ(o − e)²/(e + 1).</summary>
    public static double Distance(ReadOnlySpan<double> observed, ReadOnlySpan<double> expected)
    {
        double sum = 0;
        for (int cell = 0; cell < observed.Length; cell++)
        {
            double apart = observed[cell] - expected[cell];
            sum += apart * apart / (expected[cell] + 1);
        }

        return sum;
    }
}
