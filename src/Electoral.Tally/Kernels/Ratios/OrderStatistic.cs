namespace Electoral.Tally.Kernels;

/// <summary>The number that would be at an index if the numbers were sorted, found without sorting them.</summary>
/// <remarks>
/// Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961): partition about a middle number, go on with the
/// part that holds the index. Equal numbers are together after a partition, so that many of them cost no more.
/// </remarks>
internal static class OrderStatistic
{
    /// <summary>
    /// The number at <paramref name="index"/>, from 0, with all before it at most as large and all after it at
    /// least as large.
    /// </summary>
    public static double Of(Span<double> numbers, int index)
    {
        int first = 0, last = numbers.Length - 1;
        while (first < last)
        {
            double pivot = Middle(numbers[first], numbers[(first + last) >>> 1], numbers[last]);
            // Before low: smaller; from low to i: equal; after high: larger.
            int low = first, high = last;
            for (int i = first; i <= high;)
            {
                double number = numbers[i];
                if (number < pivot)
                {
                    numbers[i++] = numbers[low];
                    numbers[low++] = number;
                }
                else if (number > pivot)
                {
                    numbers[i] = numbers[high];
                    numbers[high--] = number;
                }
                else
                {
                    i++;
                }
            }

            if (index < low) last = low - 1;
            else if (index > high) first = high + 1;
            else return numbers[index];
        }

        return numbers[index];
    }

    /// <summary>The number at an index, and the next one, or the same where there is none.</summary>
    public static (double At, double Next) Two(Span<double> numbers, int index)
    {
        double at = Of(numbers, index);
        if (index + 1 >= numbers.Length) return (at, at);
        double next = double.PositiveInfinity;
        foreach (double number in numbers[(index + 1)..]) next = Math.Min(next, number);
        return (at, next);
    }

    private static double Middle(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
