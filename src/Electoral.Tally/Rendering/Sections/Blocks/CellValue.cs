namespace Electoral.Tally.Rendering;

/// <summary>One value of a report: a number with its format, a text, or nothing with the reason.</summary>
/// <remarks>
/// <para>Equality compares kind, value and format. Values are not ordered.</para>
/// <para><c>default</c> means no value and no reason, shown as "–".</para>
/// <para>Immutable, safe to share between threads. A number that is not finite cannot be made: it throws.</para>
/// </remarks>
public readonly partial record struct CellValue : IFormattable
{
    private const int MostDecimals = 15;
    private const int MostDigits = 17;

    private readonly string? _text;
    private readonly long _bits;
    private readonly sbyte _digits;

    private CellValue(CellKind kind, string? text, long bits, int digits)
    {
        Kind = kind;
        _text = text;
        _bits = bits;
        _digits = (sbyte)digits;
    }

    /// <summary>What this value holds.</summary>
    public CellKind Kind { get; }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => Kind != CellKind.None;

    /// <summary>
    /// Why there is no value: the clause after "because"; null if there is a value or the reason is unknown.
    /// </summary>
    public string? Reason => Kind == CellKind.None ? _text : null;

    /// <summary>The text or address as it came; null for every other kind.</summary>
    public string? TextValue => Kind is CellKind.Text or CellKind.Address ? _text : null;

    /// <summary>The whole number; null for every other kind.</summary>
    public long? WholeValue => Kind == CellKind.Whole ? _bits : null;

    /// <summary>The number, or the ratio behind a percentage, always finite; null for every other kind.</summary>
    public double? NumberValue =>
        Kind is CellKind.Number or CellKind.Percent ? BitConverter.Int64BitsToDouble(_bits) : null;

    /// <summary>A text, kept as it is.</summary>
    /// <param name="text">The text; it may come from a file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static CellValue Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(CellKind.Text, text, 0, 0);
    }

    /// <summary>A web address, kept as it is; only absolute http and https addresses ever become links.</summary>
    /// <param name="address">The address; it may come from a file. Null means no value.</param>
    public static CellValue Address(string? address) =>
        address is null ? default : new(CellKind.Address, address, 0, 0);

    /// <summary>A whole number, or no value with its reason.</summary>
    /// <param name="value">The number; null means no value.</param>
    /// <param name="reason">Why there is no value, if there is none, as the clause after "because".</param>
    public static CellValue Whole(long? value, string reason) =>
        value is { } known ? known : NotComputable(reason);

    /// <summary>A real number with two decimals.</summary>
    /// <param name="value">The number; it must be finite.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public static CellValue Number(double value) => Number(value, 2);

    /// <summary>A real number with a fixed number of decimals.</summary>
    /// <param name="value">The number; it must be finite.</param>
    /// <param name="decimals">Decimals shown, 0 to 15.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is out of range.</exception>
    public static CellValue Number(double value, int decimals) =>
        Real(CellKind.Number, value, CheckDecimals(decimals));

    /// <summary>A real number with a fixed number of decimals, or no value with its reason.</summary>
    /// <inheritdoc cref="Number(double, int)"/>
    /// <param name="value">The number, finite; null means no value.</param>
    /// <param name="reason">Why there is no value, if there is none, as the clause after "because".</param>
    /// <param name="decimals">Decimals shown, 0 to 15.</param>
    public static CellValue Number(double? value, string reason, int decimals = 2) =>
        value is { } known ? Number(known, decimals) : NotComputable(reason);

    /// <summary>A real number with significant digits, in scientific notation if it is very small or large.</summary>
    /// <param name="value">The number; it must be finite.</param>
    /// <param name="digits">Significant digits shown, 1 to 17.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is out of range.</exception>
    public static CellValue Significant(double value, int digits = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostDigits);
        return Real(CellKind.Number, value, -digits);
    }

    /// <summary>A ratio shown as a percentage of two decimals: 0.6714 is 67.14 %.</summary>
    /// <param name="ratio">The ratio, 1 for the whole; it must be finite and may be outside 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="ratio"/> is not finite.</exception>
    public static CellValue Percent(double ratio) => Percent(ratio, 2);

    /// <summary>A ratio shown as a percentage.</summary>
    /// <param name="ratio">The ratio, 1 for the whole; it must be finite and may be outside 0 to 1.</param>
    /// <param name="decimals">Decimals of the percentage shown, 0 to 15.</param>
    /// <exception cref="ArgumentException"><paramref name="ratio"/> is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is out of range.</exception>
    public static CellValue Percent(double ratio, int decimals) =>
        Real(CellKind.Percent, ratio, CheckDecimals(decimals));

    /// <summary>A ratio shown as a percentage, or no value with its reason.</summary>
    /// <inheritdoc cref="Percent(double, int)"/>
    /// <param name="ratio">The ratio, finite; null means no value.</param>
    /// <param name="reason">Why there is no value, if there is none, as the clause after "because".</param>
    /// <param name="decimals">Decimals of the percentage shown, 0 to 15.</param>
    public static CellValue Percent(double? ratio, string reason, int decimals = 2) =>
        ratio is { } known ? Percent(known, decimals) : NotComputable(reason);

    /// <summary>No value, with its reason: shown as "not computable, because …".</summary>
    /// <param name="reason">The clause after "because", naming the missing input: "no row has blank votes".</param>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or blank.</exception>
    public static CellValue NotComputable(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(CellKind.None, reason, 0, 0);
    }

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator CellValue(long value) => new(CellKind.Whole, null, value, 0);

    /// <summary>A whole number; null means no value and no reason.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator CellValue(long? value) => value is { } known ? known : default(CellValue);

    /// <summary>A text; null means no value and no reason.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator CellValue(string? text) => text is null ? default : Text(text);

    private static CellValue Real(CellKind kind, double value, int digits)
    {
        if (!double.IsFinite(value))
        {
            Throw.NotFinite(value);
        }

        // Adding zero turns -0.0 into 0.0, so that equal numbers are equal cells and "-0.00" is never shown.
        return new(kind, null, BitConverter.DoubleToInt64Bits(value + 0.0), digits);
    }

    private static int CheckDecimals(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        return decimals;
    }
}
