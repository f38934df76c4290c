using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One sentence of a result, such as a reason or a premise, in every language of the reports.</summary>
/// <remarks>
/// Equality compares the code and the English sentence. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ReportStatement>))]
public sealed class ReportStatement : IFormattable, IEquatable<ReportStatement>, IJsonResult<ReportStatement>
{
    private readonly ReportText _text;
    private readonly object?[] _values;

    /// <summary>A sentence with the values of its placeholders.</summary>
    /// <param name="code">The name for machines: lower-case letters and hyphens.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="values">
    /// The values of its placeholders: numbers, names, and other texts or statements, which follow the language.
    /// </param>
    /// <exception cref="ArgumentException">The code is empty, or the text has placeholders without a value.</exception>
    public ReportStatement(string code, ReportText text, params ReadOnlySpan<object?> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(text);
        if (values.Length < text.Placeholders) Throw.FewValues(text, values.Length);
        (Code, _text, _values) = (code, text, values.ToArray());
    }

    /// <summary>The name for machines, such as "lead-exceeds-outstanding": the same in every language.</summary>
    public string Code { get; }

    /// <summary>
    /// The values of the placeholders of the sentence, in their order: numbers, names and other texts, all
    /// serialisable.
    /// </summary>
    /// <remarks>
    /// A value that is itself a sentence, or that depends on the language, is given as its English text.
    /// </remarks>
    public IReadOnlyList<object?> Values => Array.ConvertAll(_values, Plain);

    /// <summary>The sentence in English with invariant numbers.</summary>
    public override string ToString() => _text.In(null, _values);

    /// <summary>The sentence in a language.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return _text.In(formatProvider, _values);
    }

    /// <summary>Whether <paramref name="other"/> has the same code and says the same in English.</summary>
    public bool Equals(ReportStatement? other) =>
        other is not null && Code == other.Code && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportStatement);

    private static object? Plain(object? value) => value switch
    {
        null or string or bool or int or long or double or decimal => value,
        Int128 number => number >= long.MinValue && number <= long.MaxValue ? (long)number : number,
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, ToString());

    static void IJsonResult<ReportStatement>.Describe(JsonForm<ReportStatement> form) => StatementJson.Describe(form);
}
