using System.Globalization;

namespace Electoral.Tally;

/// <summary>A language of the reports: its words and its numbers.</summary>
/// <remarks>
/// It can be given wherever a report takes an <see cref="IFormatProvider"/>, and it carries its own number formats, so
/// that a Spanish report is the same on a machine without culture data. A <see cref="CultureInfo"/> may be given as
/// well: its numbers are used, and the words of its language if reports support it, otherwise English. Immutable.
/// </remarks>
public sealed class ReportLanguage : IFormatProvider
{
    private readonly NumberFormatInfo _numbers;

    private ReportLanguage(string code, NumberFormatInfo numbers)
    {
        Code = code;
        _numbers = numbers;
    }

    /// <summary>English, with invariant numbers: 24,532 and 67.14 %.</summary>
    public static ReportLanguage English { get; } = new("en", NumberFormatInfo.InvariantInfo);

    /// <summary>Spanish, with the number formats of Spain and most of South America: 24.532 and 67,14 %.</summary>
    public static ReportLanguage Spanish { get; } = new("es", SpanishNumbers());

    /// <summary>The two-letter code of ISO 639: "en" or "es".</summary>
    public string Code { get; }

    /// <summary>The language with this code.</summary>
    /// <param name="code">
    /// "en" or "es", in either case, optionally followed by a region or script ("es-VE", "en_GB", "es-Latn-MX"), which
    /// has no effect: give a <see cref="CultureInfo"/> for the numbers of a country.
    /// </param>
    /// <exception cref="ArgumentException">Reports do not have that language.</exception>
    public static ReportLanguage FromCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        int end = code.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? code : code[..end]).ToUpperInvariant() switch
        {
            "EN" => English,
            "ES" => Spanish,
            _ => throw Throw.UnknownLanguage(code),
        };
    }

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(NumberFormatInfo) ? _numbers : null;

    /// <summary>The code, "en" or "es".</summary>
    public override string ToString() => Code;

    internal static bool IsSpanish(IFormatProvider? provider) => provider switch
    {
        ReportLanguage language => language.Code == "es",
        CultureInfo culture => culture.TwoLetterISOLanguageName == "es",
        _ => false,
    };

    private static NumberFormatInfo SpanishNumbers()
    {
        var numbers = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = ",";
        numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = ".";
        return NumberFormatInfo.ReadOnly(numbers);
    }
}
