using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The dip: how far a distribution function is from the nearest one with a single mode.</summary>
/// <remarks>
/// <para>Hartigan and Hartigan (1985), Ann. Stat. 13:70: a single-moded distribution function is convex up to its mode
/// and concave after it. Between the ends of a shrinking interval for the mode are the greatest convex minorant and
/// the least concave majorant of the empirical function; where the two lie further apart than the dip found so far, the
/// interval shrinks to the touching points around that index, and what lies outside it must be fitted by the convex or
/// the concave piece alone. Distances are kept in steps of 1/n, doubled; O(n) a cycle, and cycles are few.</para>
/// </remarks>
internal sealed class DipStatistic
{
    private readonly double[] _x;
    private readonly int[] _minorant;
    private readonly int[] _majorant;
    private int[] _lower;
    private int[] _upper;

    private DipStatistic(double[] sorted)
    {
        _x = sorted;
        _minorant = Minorant(sorted);
        _majorant = Majorant(sorted);
        _lower = [];
        _upper = [];
    }

    /// <param name="sorted">At least one finite number, ascending.</param>
    /// <returns>The dip, at least 1/(2n), and the indexes of the ends of the modal interval.</returns>
    public static (double Dip, int Low, int High) Of(double[] sorted)
    {
        int last = sorted.Length - 1;
        double unit = 0.5 / sorted.Length;
        if (sorted[0] == sorted[last]) return (unit, 0, last);
        var (steps, low, high) = new DipStatistic(sorted).Cycle();
        return (steps * unit, low, high);
    }

    private (double Steps, int Low, int High) Cycle()
    {
        int low = 0, high = _x.Length - 1;
        double dip = 1;
        while (true)
        {
            _lower = Touching(_minorant, high, low);
            _upper = Touching(_majorant, low, high);
            var (distance, lowerIndex, upperIndex) = Widest();
            if (distance < dip) return (dip, low, high);
            dip = Math.Max(dip, Math.Max(LargestBelow(lowerIndex), LargestAbove(upperIndex)));
            if (low == _lower[lowerIndex] && high == _upper[upperIndex]) return (dip, low, high);
            (low, high) = (_lower[lowerIndex], _upper[upperIndex]);
        }
    }

    /// <summary>The touching points met on the way from one index to the other.</summary>
    private static int[] Touching(int[] next, int from, int to)
    {
        var points = new List<int> { from };
        while (points[^1] != to)
        {
            int point = next[points[^1]];
            // A chain from inside may pass the end of the interval: the end is then the last point.
            points.Add(from > to ? Math.Max(point, to) : Math.Min(point, to));
        }

        return [.. points];
    }

    /// <summary>Where minorant and majorant are furthest apart between the ends of the interval.</summary>
    private (double Distance, int LowerIndex, int UpperIndex) Widest()
    {
        int lowerIndex = _lower.Length - 1, upperIndex = _upper.Length - 1;
        if (_lower.Length == 2 && _upper.Length == 2) return (1, lowerIndex, upperIndex);
        double widest = 0;
        int lower = _lower.Length - 2, upper = 1;
        do
        {
            int below = _lower[lower], above = _upper[upper];
            if (below > above)
            {
                // The next touching point is one of the majorant: seen from the chord of the minorant.
                int start = _lower[lower + 1];
                double chord = (_x[above] - _x[start]) * (below - start) / (_x[below] - _x[start]);
                double distance = above - start + 1 - chord;
                if (distance >= widest) (widest, lowerIndex, upperIndex) = (distance, lower + 1, upper);
                upper++;
            }
            else
            {
                int start = _upper[upper - 1];
                double chord = (_x[below] - _x[start]) * (above - start) / (_x[above] - _x[start]);
                double distance = chord - (below - start - 1);
                if (distance >= widest) (widest, lowerIndex, upperIndex) = (distance, lower, upper);
                lower--;
            }

            lower = Math.Max(lower, 0);
            upper = Math.Min(upper, _upper.Length - 1);
        }
        while (_lower[lower] != _upper[upper]);
        return (widest, lowerIndex, upperIndex);
    }

    // How far the empirical function rises above the minorant left of the interval.
    private double LargestBelow(int index)
    {
        double largest = 0;
        for (int i = index; i < _lower.Length - 1; i++)
        {
            largest = Math.Max(largest, Excess(_lower[i + 1], _lower[i], above: true));
        }

        return largest;
    }

    // How far it falls below the majorant right of the interval.
    private double LargestAbove(int index)
    {
        double largest = 0;
        for (int i = index; i < _upper.Length - 1; i++)
        {
            largest = Math.Max(largest, Excess(_upper[i], _upper[i + 1], above: false));
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Excess(int start, int end, bool above)
    {
        if (end - start <= 1 || _x[end] == _x[start]) return 1;
        double largest = 1, slope = (end - start) / (_x[end] - _x[start]);
        for (int i = start; i <= end; i++)
        {
            double chord = (_x[i] - _x[start]) * slope;
            largest = Math.Max(largest, above ? i - start + 1 - chord : chord - (i - start - 1));
        }

        return largest;
    }

    /// <summary>For each index, the touching point before it of the convex minorant of the values up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Minorant(double[] x)
    {
        var before = new int[x.Length];
        for (int index = 1; index < x.Length; index++)
        {
            int point = index - 1;
            while (point > 0 && !Turns(x, index, point, before[point])) point = before[point];
            before[index] = point;
        }

        return before;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Majorant(double[] x)
    {
        var after = new int[x.Length];
        after[^1] = x.Length - 1;
        for (int index = x.Length - 2; index >= 0; index--)
        {
            int point = index + 1;
            while (point < x.Length - 1 && !Turns(x, index, point, after[point])) point = after[point];
            after[index] = point;
        }

        return after;
    }

    // Whether the polygon through the three points bends at the middle one in the direction that lets it touch there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Turns(double[] x, int index, int middle, int far) =>
        (x[index] - x[middle]) * (middle - far) < (x[middle] - x[far]) * (index - middle);
}
