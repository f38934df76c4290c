using System.Globalization;

namespace Electoral.Tally.Rendering;

public readonly partial record struct CellValue
{
    internal const string NoValue = "–";

    /// <summary>The value as shown, invariant: "24,532", "67.14 %", "–", or the text, made visible.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The value as shown, with the numbers and the words of <paramref name="formatProvider"/>.</summary>
    /// <param name="format">Null, empty or "G": the value has its own form.</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return Kind is CellKind.Text or CellKind.Address ? VisibleText.Name(_text) : Written(formatProvider);
    }

    /// <summary>The value for callers that cut it and make it visible themselves: text is as it came.</summary>
    internal string Written(IFormatProvider? formatProvider)
    {
        var provider = formatProvider ?? CultureInfo.InvariantCulture;
        return Kind switch
        {
            CellKind.Whole => _bits.ToString("N0", provider),
            CellKind.Number when _digits < 0 => NumberValue!.Value.ToString("G" + -_digits, provider),
            CellKind.Number => FixedDecimals('N', provider),
            CellKind.Percent => FixedDecimals('P', provider),
            CellKind.None when _text is { } reason => Texts.NotComputable.In(provider, reason),
            CellKind.None => NoValue,
            _ => _text!,
        };
    }

    private string FixedDecimals(char form, IFormatProvider provider)
    {
        var format = form + _digits.ToString(CultureInfo.InvariantCulture);
        var value = BitConverter.Int64BitsToDouble(_bits);
        var shown = value.ToString(format, provider);

        // A small negative number rounds to "-0.00"; without the sign it means the same and does not mislead.
        return value < 0 && !shown.AsSpan().ContainsAnyInRange('1', '9') ? 0.0.ToString(format, provider) : shown;
    }
}
