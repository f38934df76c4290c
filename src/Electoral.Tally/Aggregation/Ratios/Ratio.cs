using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A ratio of two counts, both added up over the same sheets: those that have both.</summary>
/// <remarks>
/// <para>
/// Equality compares numerator, denominator and rows. Ordering is by exact value: 1/3 comes before 0.333…4 and equals
/// 2/6.
/// </para>
/// <para>The default value has the denominator 0, is not a ratio and must not be used. Immutable and safe to share
/// between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<Ratio>))]
public readonly record struct Ratio : IComparable<Ratio>, IComparable, IJsonResult<Ratio>
{
    internal Ratio(long numerator, long denominator, long rows) =>
        (Numerator, Denominator, Rows) = (numerator, denominator, rows);

    /// <summary>The numerator, 0 or more.</summary>
    public long Numerator { get; }

    /// <summary>The denominator, 1 or more.</summary>
    public long Denominator { get; }

    /// <summary>How many counted sheets have both counts.</summary>
    public long Rows { get; }

    /// <summary>The quotient: 0.6 is 60 %. It may be above 1.</summary>
    public double Value => (double)Numerator / Denominator;

    /// <summary>Compares the exact values, whatever the rows.</summary>
    public int CompareTo(Ratio other) =>
        ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The object is not a ratio.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Ratio other => CompareTo(other),
        _ => throw new ArgumentException(
            $"A ratio cannot be compared with a {VisibleText.Name(obj.GetType().Name)}.", nameof(obj)),
    };

    /// <summary>The quotient in per cent with two decimals, such as "60.07 %".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value * 100:0.00} %");

    /// <summary>Whether <paramref name="left"/> is the smaller value.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is the smaller value or the same.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is the larger value.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is the larger value or the same.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    static void IJsonResult<Ratio>.Describe(JsonForm<Ratio> form) => form
        .Whole("numerator", ratio => ratio.Numerator)
        .Whole("denominator", ratio => ratio.Denominator)
        .Whole("rows", ratio => ratio.Rows)
        .Number("value", ratio => ratio.Value);
}
