using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Which ratios a second look takes out: some by value, some by their distance from a centre.</summary>
/// <param name="Least">The smallest ratio to take.</param>
/// <param name="Most">The largest ratio to take.</param>
/// <param name="Centre">Where distances are from.</param>
/// <param name="Near">The smallest distance to take.</param>
/// <param name="Far">The largest distance to take.</param>
/// <remarks>
/// Few ratios are taken: sixteen are divided and compared at once, and only those found are looked at one by one. All
/// comparisons with a NaN fail, which closes a window.
/// </remarks>
internal readonly record struct RatioWindows(double Least, double Most, double Centre, double Near, double Far)
{
    /// <summary>Only by value.</summary>
    public static RatioWindows ByValue(double least, double most) =>
        new(least, most, double.NaN, double.NaN, double.NaN);

    public bool Takes(double ratio) => IsBetween(ratio) || IsAround(ratio);

    public bool IsBetween(double ratio) => ratio >= Least && ratio <= Most;

    public bool IsAround(double ratio) => Math.Abs(ratio - Centre) >= Near && Math.Abs(ratio - Centre) <= Far;

    /// <summary>Takes out ratios, in any order.</summary>
    /// <returns>The number of ratios nearer to the centre than <see cref="Near"/>.</returns>
    [SkipLocalsInit]
    public long Take<TOver, TUnder>(ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under, List<double> taken)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>
    {
        var least = Vector512.Create(Least);
        var most = Vector512.Create(Most);
        var centre = Vector512.Create(Centre);
        var near = Vector512.Create(Near);
        var far = Vector512.Create(Far);
        Span<double> ratios = stackalloc double[RatioLanes.Count];
        var nearer = Vector512<long>.Zero;
        int row = 0;
        for (; row + RatioLanes.Count <= over.Length; row += RatioLanes.Count)
        {
            var (lower, upper) = RatioLanes.Of(over, under, row);
            var nearLower = Vector512.Abs(lower - centre);
            var nearUpper = Vector512.Abs(upper - centre);

            // A comparison gives -1 where it holds.
            nearer += Vector512.LessThan(nearLower, near).AsInt64() + Vector512.LessThan(nearUpper, near).AsInt64();
            var isTaken = (IsIn(lower, least, most) | IsIn(nearLower, near, far))
                | (IsIn(upper, least, most) | IsIn(nearUpper, near, far));
            if (isTaken.AsInt64() == Vector512<long>.Zero) continue;
            lower.CopyTo(ratios);
            upper.CopyTo(ratios[(RatioLanes.Count / 2)..]);
            foreach (double ratio in ratios) TakeOne(ratio, taken);
        }

        return Scalar(over[row..], under[row..], taken) - Vector512.Sum(nearer);
    }

    /// <summary>The oracle.</summary>
    public long Scalar<TOver, TUnder>(ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under, List<double> taken)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>
    {
        long nearer = 0;
        for (int row = 0; row < over.Length; row++)
        {
            double ratio = RatioLanes.Scalar(over[row], under[row]);
            TakeOne(ratio, taken);
            if (Math.Abs(ratio - Centre) < Near) nearer++;
        }

        return nearer;
    }

    private void TakeOne(double ratio, List<double> taken)
    {
        if (Takes(ratio)) taken.Add(ratio);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> IsIn(
        Vector512<double> numbers, Vector512<double> least, Vector512<double> most) =>
        Vector512.GreaterThanOrEqual(numbers, least) & Vector512.LessThanOrEqual(numbers, most);
}
