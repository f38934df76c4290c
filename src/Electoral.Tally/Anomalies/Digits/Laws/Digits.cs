namespace Electoral.Tally.Statistics;

/// <summary>The decimal digits of counts, by integer arithmetic: exact for every count up to the largest.</summary>
/// <remarks>
/// A digit that a count does not have is null, never 0: 7 has no second digit, and no last-but-one. Packages that pad
/// ("07" for 7, or 70) or go through floating-point logarithms get both wrong.
/// </remarks>
public static class Digits
{
    /// <summary>The first digit, 1 to 9; null for 0.</summary>
    /// <param name="count">A count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static int? First(long count) => Leading(count, 1);

    /// <summary>The second digit, 0 to 9; null below 10.</summary>
    /// <inheritdoc cref="First"/>
    public static int? Second(long count) => Leading(count, 2) % 10;

    /// <summary>The first two digits as one number, 10 to 99; null below 10.</summary>
    /// <inheritdoc cref="First"/>
    public static int? FirstTwo(long count) => Leading(count, 2);

    /// <summary>The last digit, 0 to 9.</summary>
    /// <inheritdoc cref="First"/>
    public static int Last(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return (int)(count % 10);
    }

    /// <summary>The last digit but one, 0 to 9; null below 10.</summary>
    /// <inheritdoc cref="First"/>
    public static int? Penultimate(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count < 10 ? null : (int)(count / 10 % 10);
    }

    /// <summary>The last two digits as one number, 0 to 99; null below 10.</summary>
    /// <inheritdoc cref="First"/>
    public static int? LastTwo(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count < 10 ? null : (int)(count % 100);
    }

    /// <summary>The first digits as one number; null where the count has fewer.</summary>
    /// <param name="count">A count.</param>
    /// <param name="digits">How many digits, 1 to 6.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the digits are not 1 to 6.</exception>
    public static int? Leading(long count, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        long least = LeastWith(digits), most = 10 * least;
        if (count < least) return null;
        while (count >= most) count /= 10;
        return (int)count;
    }

    /// <summary>The first significant digits as one number, of a count with fewer ones padded: 5 gives 50.</summary>
    /// <remarks>
    /// For second-order tests of differences only, where 5 stands for 5.0; counts are not to be padded.
    /// </remarks>
    /// <param name="count">A count.</param>
    /// <param name="digits">How many digits, 1 to 6.</param>
    /// <returns>The number; null for 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the digits are not 1 to 6.</exception>
    public static int? Significant(long count, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        long least = LeastWith(digits);
        if (count == 0) return null;
        while (count < least) count *= 10;
        return Leading(count, digits);
    }

    /// <summary>The smallest number with this many digits: 1, 10, 100 …</summary>
    internal static int LeastWith(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 6);
        int least = 1;
        for (int digit = 1; digit < digits; digit++) least *= 10;
        return least;
    }
}
