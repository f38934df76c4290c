namespace Electoral.Tally.Kernels;

/// <summary>The root of a rising function of one variable.</summary>
internal static class MonotoneRoot
{
    /// <summary>
    /// The x with f(x) = 0, to the last digits. f rises; it may be −∞ on the left. Where no root lies within
    /// ±<paramref name="limit"/>, that limit.
    /// </summary>
    /// <param name="function">The rising function.</param>
    /// <param name="start">A guess.</param>
    /// <param name="step">A first step away from the guess; doubled until the root is enclosed.</param>
    /// <param name="limit">How far the search may go.</param>
    public static double Find(Func<double, double> function, double start, double step, double limit)
    {
        double low = Math.Clamp(start, -limit, limit), high = low;
        double atLow = function(low), atHigh = atLow;
        while (atLow > 0 && low > -limit)
        {
            (high, atHigh) = (low, atLow);
            low = Math.Max(-limit, low - step);
            atLow = function(low);
            step *= 2;
        }

        while (atHigh < 0 && high < limit)
        {
            (low, atLow) = (high, atHigh);
            high = Math.Min(limit, high + step);
            atHigh = function(high);
            step *= 2;
        }

        if (atLow >= 0 || atHigh <= 0)
        {
            return atLow >= 0 ? low : high;
        }

        return Enclosed(function, low, atLow, high, atHigh);
    }

    // Chandrupatla, "A new hybrid quadratic/bisection algorithm", Advances in Engineering Software 28 (1997): inverse
    // quadratic interpolation where it is safe, else halving. An infinite value fails the test of safety and halves.
    private static double Enclosed(Func<double, double> function, double x1, double f1, double x2, double f2)
    {
        double fraction = 0.5;
        while (true)
        {
            double x = x1 + fraction * (x2 - x1);
            double f = function(x);
            double x3, f3;
            if (f > 0 == f1 > 0)
            {
                (x3, f3) = (x1, f1);
            }
            else
            {
                (x3, f3) = (x2, f2);
                (x2, f2) = (x1, f1);
            }

            (x1, f1) = (x, f);
            double best = Math.Abs(f2) < Math.Abs(f1) ? x2 : x1;
            double smallest = (4e-16 * Math.Abs(best) + 1e-17) / Math.Abs(x2 - x1);
            if (f == 0 || smallest > 0.5)
            {
                return f == 0 ? x : best;
            }

            double position = (x1 - x2) / (x3 - x2), level = (f1 - f2) / (f3 - f2);
            bool safe = level * level < position && (1 - level) * (1 - level) < 1 - position;
            fraction = safe
                ? f1 / (f2 - f1) * (f3 / (f2 - f3)) + (x3 - x1) / (x2 - x1) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
                : 0.5;
            fraction = Math.Clamp(fraction, smallest, 1 - smallest);
        }
    }
}
