namespace Electoral.Tally.Kernels;

/// <summary>Ranks from 1, equal values sharing the mean of theirs.</summary>
internal static class MidRanks
{
    public static double[] Of(ReadOnlySpan<double> values)
    {
        int[] order = Order(values);
        var ranks = new double[values.Length];
        for (int first = 0, end; first < order.Length; first = end)
        {
            end = EndOfTie(values, order, first);
            for (int i = first; i < end; i++) ranks[order[i]] = 0.5 * (first + 1 + end);
        }

        return ranks;
    }

    /// <summary>Σ (t³ − t) over groups of t equal values.</summary>
    public static double TieTerm(ReadOnlySpan<double> values)
    {
        int[] order = Order(values);
        double sum = 0;
        for (int first = 0, end; first < order.Length; first = end)
        {
            end = EndOfTie(values, order, first);
            double tied = end - first;
            sum += tied * tied * tied - tied;
        }

        return sum;
    }

    /// <summary>The indexes of the values from the smallest to the largest.</summary>
    public static int[] Order(ReadOnlySpan<double> values)
    {
        double[] keys = values.ToArray();
        var order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(keys, order);
        return order;
    }

    private static int EndOfTie(ReadOnlySpan<double> values, int[] order, int first)
    {
        int end = first + 1;
        while (end < order.Length && values[order[end]] == values[order[first]]) end++;
        return end;
    }
}
