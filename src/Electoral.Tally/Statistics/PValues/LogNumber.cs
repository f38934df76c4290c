namespace Electoral.Tally;

/// <summary>Decimal notation of a number from 0 to 1 of which only the natural logarithm is known.</summary>
internal static class LogNumber
{
    private const double SmallestPlain = 1e-4;

    /// <summary>Significant digits, in scientific notation below 0.0001: no number is printed as 0.</summary>
    public static string Format(double logValue, int digits, IFormatProvider provider)
    {
        double value = Math.Exp(logValue);
        if (value >= SmallestPlain)
        {
            return value.ToString($"G{digits}", provider);
        }

        double decimalLog = logValue / Math.Log(10);
        double exponent = Math.Floor(decimalLog);
        double mantissa = Math.Round(Math.Pow(10, decimalLog - exponent), digits - 1);
        if (mantissa >= 10)
        {
            mantissa /= 10;
            exponent++;
        }

        return string.Create(provider, $"{mantissa.ToString($"F{digits - 1}", provider)}e{exponent:F0}");
    }
}
