using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What a count can be at least and at most.</summary>
/// <param name="Low">The least; null where nothing bounds it.</param>
/// <param name="High">The most; null where nothing bounds it.</param>
/// <remarks>
/// Equality compares both ends. The default value bounds nothing. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CountRange>))]
public readonly record struct CountRange(long? Low, long? High) : IFormattable, IJsonResult<CountRange>
{
    /// <summary>Whether the count is within the range.</summary>
    public bool Contains(long count) => !(count < Low) && !(count > High);

    /// <summary>How far a count is below the range, or 0.</summary>
    public long Below(long count) => Low is long low ? Math.Max(0, low - count) : 0;

    /// <summary>How far a count is above the range, or 0; null where nothing bounds it.</summary>
    public long? Above(long count) => High is long high ? Math.Max(0, count - high) : null;

    /// <summary>Both ends, such as "6,696,813 to 10,000,000".</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Both ends in words.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        var text = (Low, High) switch
        {
            (not null, not null) => ClaimTexts.Range,
            (not null, null) => ClaimTexts.FromOn,
            (null, not null) => ClaimTexts.UpTo,
            _ => ClaimTexts.AnyNumber,
        };
        return text.In(formatProvider, Low, High);
    }

    /// <summary>The range, where an end that no count can have bounds nothing.</summary>
    internal static CountRange Of(Int128? low, Int128? high) => new(
        low >= long.MinValue ? (long)low : null, high <= long.MaxValue ? (long)high : null);

    internal CountRange Within(CountRange other) => new(
        Low is null || other.Low > Low ? other.Low : Low, High is null || other.High < High ? other.High : High);

    static void IJsonResult<CountRange>.Describe(JsonForm<CountRange> form) => form
        .Whole("low", range => range.Low)
        .Whole("high", range => range.High);
}
