using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One text in every language of the reports, with numbered placeholders for values.</summary>
/// <remarks>
/// Placeholders are those of composite formats, such as "{0:N0}"; a literal brace is written twice. A number may be
/// followed by its noun in the singular and the plural: "{0:N0|vote|votes}" gives "1 vote" and "2 votes". Compared by
/// reference. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ReportTextJsonConverter))]
public sealed class ReportText
{
    private readonly CompositeFormat _english;
    private readonly CompositeFormat _spanish;

    /// <summary>A text in English and, if given, in Spanish.</summary>
    /// <param name="english">The text in English.</param>
    /// <param name="spanish">The text in Spanish; null for the English one.</param>
    /// <exception cref="FormatException">A brace is unpaired, or a placeholder is not numbered.</exception>
    public ReportText(string english, string? spanish = null)
    {
        ArgumentNullException.ThrowIfNull(english);
        _english = CompositeFormat.Parse(english);
        _spanish = spanish is null ? _english : CompositeFormat.Parse(spanish);
    }

    /// <summary>The text in English, its placeholders as they were written.</summary>
    public override string ToString() => _english.Format;

    /// <summary>The text in English, its placeholders as they were written.</summary>
    internal string English => _english.Format;

    /// <summary>The text in Spanish, its placeholders as they were written.</summary>
    internal string Spanish => _spanish.Format;

    /// <summary>How many values the text needs.</summary>
    internal int Placeholders => Math.Max(_english.MinimumArgumentCount, _spanish.MinimumArgumentCount);

    /// <summary>The text in the language of <paramref name="provider"/>, with its numbers; null is invariant.</summary>
    /// <remarks>Names in its placeholders are made visible, and isolated if they need it.</remarks>
    internal string In(IFormatProvider? provider, params ReadOnlySpan<object?> values)
    {
        var format = ReportLanguage.IsSpanish(provider) ? _spanish : _english;
        // A format without placeholders is returned as it was written, with each of its braces doubled.
        if (format.MinimumArgumentCount == 0)
        {
            return format.Format.Replace("{{", "{", StringComparison.Ordinal)
                .Replace("}}", "}", StringComparison.Ordinal);
        }

        object?[] shown = values.ToArray();
        foreach (ref object? value in shown.AsSpan())
        {
            if (value is string name) value = VisibleText.Name(name);
        }

        return string.Format(new NounFormat(provider ?? CultureInfo.InvariantCulture), format, shown);
    }
}
