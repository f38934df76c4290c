namespace Electoral.Tally.Kernels;

/// <summary>How small the sum of some items can be whose weights add up to a stated total: a safe bound.</summary>
/// <remarks>
/// <para>The choice itself is a knapsack. Allowing parts of items bounds it from below, and the dual of that relaxation
/// bounds it for every price p of a unit of weight: sum ≥ p·weight + Σ min(0, value − p·weight of the item). The price
/// is found in floating point, which may only make it a little less than the best one; the bound for that price is
/// computed in exact integers, so that it is safe whatever the rounding.</para>
/// </remarks>
internal static class WeightedChoice
{
    /// <summary>A number that no choice with a total weight between two limits has a smaller sum than.</summary>
    /// <param name="values">
    /// The value of each item, of any sign, below 2^31 in size or for few items below 2^62.
    /// </param>
    /// <param name="weights">The weight of each item, at least 0.</param>
    /// <param name="least">The least total weight; at most that of all items.</param>
    /// <param name="most">The greatest total weight, not below <paramref name="least"/>.</param>
    public static long LeastSum(ReadOnlySpan<long> values, ReadOnlySpan<long> weights, long least, long most)
    {
        var (price, unit) = Price(values, weights, least, most);
        var sum = Int128.Min((Int128)price * least, (Int128)price * most);
        for (int i = 0; i < values.Length; i++)
        {
            sum += Int128.Min(0, (Int128)values[i] * unit - (Int128)price * weights[i]);
        }

        return (long)CeilingOf(sum, unit);
    }

    /// <summary>A number that no choice with a total weight between two limits has a greater sum than.</summary>
    /// <inheritdoc cref="LeastSum"/>
    public static long GreatestSum(ReadOnlySpan<long> values, ReadOnlySpan<long> weights, long least, long most)
    {
        var negative = new long[values.Length];
        for (int i = 0; i < negative.Length; i++) negative[i] = -values[i];
        return -LeastSum(negative, weights, least, most);
    }

    /// <summary>
    /// Value and weight of the item that the best choice takes a part of; 0 and 1 where it takes none.
    /// </summary>
    private static (long Value, long Weight) Price(
        ReadOnlySpan<long> values, ReadOnlySpan<long> weights, long least, long most)
    {
        long free = 0;
        var weighty = new List<int>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] < 0) free += weights[i];
            if (weights[i] > 0) weighty.Add(i);
        }

        long goal = Math.Clamp(free, least, most);
        if (goal == free) return (0, 1);
        int[] items = [.. weighty];
        var ratios = new double[items.Length];
        for (int i = 0; i < items.Length; i++) ratios[i] = (double)values[items[i]] / weights[items[i]];
        int index = IndexReaching(ratios, items, weights, goal);
        return index < 0 ? (0, 1) : (values[items[index]], weights[items[index]]);
    }

    /// <summary>
    /// The item at which the weights, taken in the order of the ratios, reach a goal; -1 where they do not. By
    /// partitions instead of a sort: the part in which it lies is found in a time that grows as the number of items.
    /// </summary>
    private static int IndexReaching(double[] ratios, int[] items, ReadOnlySpan<long> weights, long goal)
    {
        int first = 0, end = items.Length;
        while (first < end)
        {
            double pivot = MedianOf(ratios[first], ratios[(first + end - 1) / 2], ratios[end - 1]);
            var (equal, above) = Partition(ratios, items, first, end, pivot);
            long below = WeightOf(items.AsSpan(first..equal), weights);
            long upTo = below + WeightOf(items.AsSpan(equal..above), weights);
            if (below >= goal && equal > first) end = equal;
            else if (upTo >= goal) return equal;
            else (first, goal) = (above, goal - upTo);
        }

        return -1;
    }

    /// <summary>
    /// Puts ratios below the pivot first, then those equal to it, and says where these begin and end.
    /// </summary>
    private static (int Equal, int Above) Partition(double[] ratios, int[] items, int first, int end, double pivot)
    {
        int equal = first, above = end, index = first;
        while (index < above)
        {
            if (ratios[index] < pivot) Swap(index++, equal++);
            else if (ratios[index] > pivot) Swap(index, --above);
            else index++;
        }

        return (equal, above);

        void Swap(int left, int right)
        {
            (ratios[left], ratios[right]) = (ratios[right], ratios[left]);
            (items[left], items[right]) = (items[right], items[left]);
        }
    }

    private static long WeightOf(ReadOnlySpan<int> items, ReadOnlySpan<long> weights)
    {
        long sum = 0;
        foreach (int item in items) sum += weights[item];
        return sum;
    }

    private static double MedianOf(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private static Int128 CeilingOf(Int128 numerator, Int128 denominator)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, denominator);
        return remainder > 0 ? quotient + 1 : quotient;
    }
}
