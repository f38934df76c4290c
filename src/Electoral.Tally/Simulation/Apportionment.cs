namespace Electoral.Tally;

/// <summary>Distributes units among those above them.</summary>
internal static class Apportionment
{
    /// <summary>How many of <paramref name="units"/> each weight gets: one, and the rest by Sainte-Laguë.</summary>
    /// <remarks>A divisor method is monotone: with more units to give, nobody gets fewer.</remarks>
    public static int[] Spread(int units, ReadOnlySpan<double> weights)
    {
        var counts = new int[weights.Length];
        counts.AsSpan().Fill(1);
        var claims = new PriorityQueue<int, (double Claim, int Index)>(weights.Length);
        for (int i = 0; i < weights.Length; i++) claims.Enqueue(i, Claim(weights[i], 1, i));
        for (int left = units - weights.Length; left > 0; left--)
        {
            int first = claims.Peek();
            counts[first]++;
            claims.DequeueEnqueue(first, Claim(weights[first], counts[first], first));
        }

        return counts;
    }

    // The queue returns the least first; ties go to the lower index.
    private static (double Claim, int Index) Claim(double weight, int count, int index) =>
        (-weight / (2.0 * count + 1), index);
}
