namespace Electoral.Tally.Kernels;

/// <summary>Items put together by group: those of each group, ascending.</summary>
internal static class NumberGroups
{
    /// <summary>The items of each group, one group after another, and where each group begins.</summary>
    /// <param name="groupOf">For each item the number of its group; below 0 where it has none.</param>
    /// <param name="order">For the number of each group its index in the result.</param>
    public static (int[] Starts, int[] Items) Of(ReadOnlySpan<int> groupOf, ReadOnlySpan<int> order)
    {
        int[] starts = new int[order.Length + 1], next = new int[order.Length];
        foreach (int group in groupOf)
        {
            if (group >= 0) starts[order[group] + 1]++;
        }

        for (int index = 0; index < next.Length; index++)
        {
            next[index] = starts[index];
            starts[index + 1] += starts[index];
        }

        int[] items = new int[starts[^1]];
        for (int item = 0; item < groupOf.Length; item++)
        {
            if (groupOf[item] >= 0) items[next[order[groupOf[item]]]++] = item;
        }

        return (starts, items);
    }
}
