namespace Electoral.Tally;

/// <summary>Writes a number with its noun: "{0:N0|vote|votes}" is "1 vote", "0 votes" and "2,380 votes".</summary>
/// <param name="provider">The language of the number, and of every other value.</param>
internal sealed class NounFormat(IFormatProvider provider) : IFormatProvider, ICustomFormatter
{
    private const char Separator = '|';

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : provider.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        string[] parts = format?.Split(Separator) ?? [];
        if (parts.Length != 3 || arg is not IFormattable number) return Shown(arg, format);
        return $"{Shown(number, parts[0])} {(IsOne(arg) ? parts[1] : parts[2])}";
    }

    private static bool IsOne(object number) => number is 1 or 1L || (number is Int128 large && large == 1);

    private string Shown(object? value, string? format) =>
        value is IFormattable formattable ? formattable.ToString(format, provider) : value?.ToString() ?? "";
}
