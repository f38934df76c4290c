using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// A p-value, kept as its natural logarithm: the probability, if the null hypothesis and the assumptions of the test
/// hold, of an outcome at least as extreme as the observed one.
/// </summary>
/// <remarks>
/// <para>A low p-value says that the data and the null hypothesis together with its assumptions do not fit. It is not
/// the probability that the null hypothesis is true, it does not say which assumption failed, it does not measure how
/// large the departure is, and it says nothing about anybody's intent.</para>
/// <para>Equality compares all parts. p-values are ordered by their size alone, so two of one size that were obtained
/// differently compare as equal without being equal. The default value is a p-value of 1 whose method is not stated.
/// Immutable and safe to share between threads.</para>
/// <para>A p-value is never 0 and never printed as 0: 1e-600 prints as "1.00e-600" although no double holds it.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<PValue>))]
public readonly record struct PValue : IComparable<PValue>, IFormattable, IJsonResult<PValue>
{
    // A tail that exceeds 1 by at most this much, through rounding, is taken as 1.
    private const double Slack = 1e-9;
    private const int DefaultDigits = 3;

    private PValue(double logValue, PValueMethod method, PValueSides sides, long? replicates)
    {
        (LogValue, Method, Sides, Replicates) = (logValue, method, sides, replicates);
    }

    /// <summary>The natural logarithm, finite and not above 0.</summary>
    public double LogValue { get; }

    /// <summary>The p-value as a double: 0 where it is below 4.9e-324, so compare and print
    /// the p-value itself.</summary>
    public double Value => Math.Exp(LogValue);

    /// <summary>How it was obtained.</summary>
    public PValueMethod Method { get; }

    /// <summary>Which outcomes count as at least as extreme.</summary>
    public PValueSides Sides { get; }

    /// <summary>The number of simulated outcomes; null unless the method is
    /// <see cref="PValueMethod.MonteCarlo"/>.</summary>
    public long? Replicates { get; }

    /// <summary>A p-value from its natural logarithm.</summary>
    /// <param name="logValue">Finite and not above 0, except for rounding.</param>
    /// <param name="method">How it was obtained.</param>
    /// <param name="sides">Which outcomes count as at least as extreme.</param>
    /// <exception cref="ArgumentOutOfRangeException">Minus infinity (an observation impossible under the null
    /// hypothesis: say so instead), NaN, or above 0.</exception>
    public static PValue FromLog(double logValue, PValueMethod method, PValueSides sides)
    {
        if (double.IsNegativeInfinity(logValue))
        {
            Throw.ImpossibleObservation();
        }

        if (!(logValue <= Slack))
        {
            Throw.LogProbabilityOutOfRange(logValue);
        }

        return new PValue(Math.Min(logValue, 0), method, sides, null);
    }

    /// <summary>A p-value from a double above 0 and not above 1, except for rounding.</summary>
    /// <param name="value">The p-value.</param>
    /// <param name="method">How it was obtained.</param>
    /// <param name="sides">Which outcomes count as at least as extreme.</param>
    /// <exception cref="ArgumentOutOfRangeException">0 (see <see cref="FromLog"/>), NaN, or outside.</exception>
    public static PValue FromValue(double value, PValueMethod method, PValueSides sides)
    {
        if (!(value >= 0 && value <= 1 + Slack))
        {
            Throw.ProbabilityOutOfRange(value, nameof(value));
        }

        return FromLog(Math.Log(value), method, sides);
    }

    /// <summary>
    /// A p-value by simulation: (1 + extreme) / (1 + replicates), which counts the observed outcome among the simulated
    /// ones, is never 0 and keeps its level (Davison and Hinkley 1997, section 4.2).
    /// </summary>
    /// <param name="extreme">Simulated outcomes at least as extreme as the observed one.</param>
    /// <param name="replicates">All simulated outcomes, at least 1.</param>
    /// <param name="sides">Which outcomes count as at least as extreme.</param>
    /// <exception cref="ArgumentOutOfRangeException">No replicate, or more extreme ones than replicates.</exception>
    public static PValue MonteCarlo(long extreme, long replicates, PValueSides sides)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(extreme);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(extreme, replicates);
        double logValue = LogSpace.OnePlus((extreme - replicates) / (1.0 + replicates));
        return new PValue(logValue, PValueMethod.MonteCarlo, sides, replicates);
    }

    /// <summary>Twice the p-value, at most 1, as two-sided: the usual answer for a test of either tail.</summary>
    public PValue Doubled() => new(Math.Min(0, LogValue + Math.Log(2)), Method, PValueSides.TwoSided, Replicates);

    /// <summary>The same kind of p-value with another size: an adjusted one.</summary>
    internal PValue WithLog(double logValue) => new(Math.Min(0, logValue), Method, Sides, Replicates);

    /// <summary>Orders by size, the smaller p-value first.</summary>
    public int CompareTo(PValue other) => LogValue.CompareTo(other.LogValue);

    /// <summary>Whether <paramref name="left"/> is smaller.</summary>
    public static bool operator <(PValue left, PValue right) => left.LogValue < right.LogValue;

    /// <summary>Whether <paramref name="left"/> is larger.</summary>
    public static bool operator >(PValue left, PValue right) => left.LogValue > right.LogValue;

    /// <summary>Whether <paramref name="left"/> is smaller or as large.</summary>
    public static bool operator <=(PValue left, PValue right) => left.LogValue <= right.LogValue;

    /// <summary>Whether <paramref name="left"/> is larger or as large.</summary>
    public static bool operator >=(PValue left, PValue right) => left.LogValue >= right.LogValue;

    /// <summary>Three significant digits, invariant: "0.0313", "3.20e-512".</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The p-value with a number of significant digits.</summary>
    /// <param name="format">"G" and the number of digits, 1 to 9, such as "G4"; three if null or "G".</param>
    /// <param name="formatProvider">The culture of the decimal separator; the invariant culture if null.</param>
    /// <exception cref="FormatException">Another format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        int digits = format switch
        {
            null or "" or "G" => DefaultDigits,
            ['G', >= '1' and <= '9'] => format[1] - '0',
            _ => throw new FormatException(
                $"'{VisibleText.Name(format)}' is not a format of a p-value; 'G1' to 'G9' are."),
        };
        return LogNumber.Format(LogValue, digits, formatProvider ?? CultureInfo.InvariantCulture);
    }

    static void IJsonResult<PValue>.Describe(JsonForm<PValue> form) => form
        .Member("value", JsonKinds.Tiny, p => p.Exact)
        .Number("logValue", p => p.LogValue)
        .Word("method", p => p.Method)
        .Word("sides", p => p.Sides)
        .Whole("replicates", p => p.Replicates);

    /// <summary>The value, or its digits if it underflows a double.</summary>
    internal (double Value, string Exact) Exact => (Value, ToString("G9", CultureInfo.InvariantCulture));
}
