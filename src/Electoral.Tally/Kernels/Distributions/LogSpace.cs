namespace Electoral.Tally.Kernels;

/// <summary>Arithmetic with natural logarithms of probabilities, where −∞ stands for 0 and 0 for 1.</summary>
internal static class LogSpace
{
    private const double LogTwo = 0.69314718055994530942;

    /// <summary>ln(1 + x) without loss where x is small.</summary>
    /// <remarks>The quotient undoes the rounding of 1 + x (Kahan; Goldberg 1991, theorem 4).
    /// <see cref="double.LogP1(double)"/> is the plain logarithm of the sum.</remarks>
    public static double OnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>eˣ − 1 without loss where x is small.</summary>
    public static double ExpMinusOne(double x)
    {
        if (Math.Abs(x) > 1)
        {
            return Math.Exp(x) - 1;
        }

        double power = Math.Exp(x);
        return power == 1 ? x : (power - 1) * (x / Math.Log(power));
    }

    /// <summary>ln(1 − p) from ln p ≤ 0.</summary>
    /// <remarks>Mächler (2012), "Accurately computing log(1 − exp(−|a|))".</remarks>
    public static double Complement(double logProbability) =>
        logProbability > -LogTwo
            ? Math.Log(-ExpMinusOne(logProbability))
            : OnePlus(-Math.Exp(logProbability));

    /// <summary>ln(a + b) from ln a and ln b.</summary>
    public static double Add(double first, double second)
    {
        double larger = Math.Max(first, second);
        return double.IsInfinity(larger) ? larger : larger + OnePlus(Math.Exp(Math.Min(first, second) - larger));
    }

    /// <summary>ln(a − b) from ln a ≥ ln b.</summary>
    public static double Subtract(double larger, double smaller) =>
        double.IsNegativeInfinity(larger) ? larger : larger + Complement(Math.Min(0, smaller - larger));

    /// <summary>The logarithm of a sum, from the logarithms of its terms; −∞ for no term.</summary>
    public static double Sum(ReadOnlySpan<double> logs)
    {
        double largest = double.NegativeInfinity;
        foreach (double log in logs)
        {
            largest = Math.Max(largest, log);
        }

        if (double.IsInfinity(largest))
        {
            return largest;
        }

        double sum = 0;
        foreach (double log in logs)
        {
            sum += Math.Exp(log - largest);
        }

        return largest + Math.Log(sum);
    }
}
