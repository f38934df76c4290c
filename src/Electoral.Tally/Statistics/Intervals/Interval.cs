using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>An interval with its confidence, the assumption it rests on and the method that gave it.</summary>
/// <remarks>
/// <para>Both ends belong to the interval; an end may be infinite, never NaN. The ends have the unit of the quantity
/// that they enclose, which the property that holds the interval states.</para>
/// <para>Equality compares all five parts; intervals have no order. The default value goes from 0 to 0 with
/// confidence 0 and no assumption stated; no method of the library returns it. Immutable and safe to
/// share between threads.</para>
/// <para>A confidence says how often the method covers the truth <em>if its assumption holds</em>; it says nothing
/// about whether it holds.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<Interval>))]
public readonly record struct Interval : IFormattable, IJsonResult<Interval>
{
    /// <summary>An interval.</summary>
    /// <param name="low">The low end; minus infinity if there is none.</param>
    /// <param name="high">The high end, not below <paramref name="low"/>; infinity if there is none.</param>
    /// <param name="confidence">Above 0 and at most 1; 1 is for bounds that cannot fail.</param>
    /// <param name="assumption">What must be true for the confidence to hold.</param>
    /// <param name="method">How the interval was obtained, such as "Wilson".</param>
    /// <exception cref="ArgumentException">An end is NaN, or the low end is above the high end.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not above 0 and at most 1.</exception>
    public Interval(double low, double high, double confidence, IntervalAssumption assumption, string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        if (!(low <= high))
        {
            Throw.NotAnInterval(low, high);
        }

        if (!(confidence is > 0 and <= 1))
        {
            Throw.ConfidenceOutOfRange(confidence);
        }

        (Low, High, Confidence, Assumption, Method) = (low, high, confidence, assumption, method);
    }

    /// <summary>The low end.</summary>
    public double Low { get; }

    /// <summary>The high end.</summary>
    public double High { get; }

    /// <summary>The confidence as a share of 1; 1 for bounds that cannot fail.</summary>
    public double Confidence { get; }

    /// <summary>What must be true for the confidence to hold.</summary>
    public IntervalAssumption Assumption { get; }

    /// <summary>How the interval was obtained, such as "Wilson".</summary>
    public string Method => field ?? "";

    /// <summary>The high end less the low end.</summary>
    public double Width => High - Low;

    /// <summary>Whether <paramref name="value"/> is within the ends.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The ends with six significant digits, the confidence, the method and
    /// the assumption; invariant.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The interval with its ends in a number format of .NET.</summary>
    /// <param name="format">The format of the ends, such as "P1"; six significant digits if null.</param>
    /// <param name="formatProvider">The culture; the invariant culture if null.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        IFormatProvider provider = formatProvider ?? System.Globalization.CultureInfo.InvariantCulture;
        format ??= "G6";
        return string.Create(
            provider,
            $"{Low.ToString(format, provider)} to {High.ToString(format, provider)} "
            + $"({(100 * Confidence).ToString("G6", provider)} %, {Method}; {Words(Assumption)})");
    }

    private static string Words(IntervalAssumption assumption) => assumption switch
    {
        IntervalAssumption.None => "no assumption",
        IntervalAssumption.IndependentTrials => "independent trials",
        IntervalAssumption.RandomSample => "random sample",
        IntervalAssumption.StratifiedRandomSample => "random sample within each stratum",
        IntervalAssumption.MissingAtRandomWithinStratum => "missing at random within each stratum",
        IntervalAssumption.ExchangeableWithBaseline => "exchangeable with a baseline",
        IntervalAssumption.ModelOrPrior => "model or prior",
        _ => "assumption not stated",
    };

    static void IJsonResult<Interval>.Describe(JsonForm<Interval> form) => form
        .Number("low", interval => interval.Low)
        .Number("high", interval => interval.High)
        .Number("confidence", interval => interval.Confidence)
        .Word("assumption", interval => interval.Assumption)
        .Text("method", interval => interval.Method)
        .Number("width", interval => interval.Width);
}
