using System.Globalization;
using System.Numerics;

namespace Electoral.Tally;

/// <summary>Writes the values of a data reader as the text that a file would have for them.</summary>
/// <remarks>
/// A whole number is written without a fraction, whatever its type: 120, 120.0 and 120.00 are one count and one code. A
/// fraction is written as a fraction, so that it is not taken for a count. Times are written as ISO 8601.
/// </remarks>
/// <param name="row">The row to write to.</param>
/// <param name="groupSeparator">The layout's character between groups of digits.</param>
internal sealed class CellText(RowText row, char? groupSeparator)
{
    /// <summary>Above it, not every whole number has its own double.</summary>
    private const double MostExact = 1L << 53;

    /// <summary>Writes a value as the next field.</summary>
    public void Write(object? value)
    {
        switch (value)
        {
            case null or DBNull: row.Empty(); break;
            case string text: row.Field(text); break;
            case long number: row.Value(number); break;
            case int number: row.Value(number); break;
            case double number: Double(number); break;
            case decimal number: Decimal(number); break;
            case short number: row.Value(number); break;
            case float number: Single(number); break;
            case DateTime time: Time(time); break;
            case DateTimeOffset time: Time(time); break;
            case bool flag: row.Field(flag ? "true" : "false"); break;
            case byte[] bytes: row.Field(Convert.ToHexStringLower(bytes)); break;
            case char[] text: row.Field(text); break;
            case BigInteger number: row.Field(number.ToString(CultureInfo.InvariantCulture)); break;
            case DateOnly date: row.Value(date, "O"); break;
            case TimeOnly time: row.Value(time, "HH:mm:ss.FFFFFFF"); break;
            case IFormattable other: row.Field(other.ToString(null, CultureInfo.InvariantCulture)); break;
            default: row.Field(value.ToString()); break;
        }
    }

    private void Double(double number)
    {
        if (double.IsInteger(number) && Math.Abs(number) <= MostExact) row.Value((long)number);
        else Fraction(number.ToString("R", CultureInfo.InvariantCulture));
    }

    private void Single(float number)
    {
        if (float.IsInteger(number) && Math.Abs(number) <= MostExact) row.Value((long)number);
        else Fraction(number.ToString("R", CultureInfo.InvariantCulture));
    }

    private void Decimal(decimal number)
    {
        if (decimal.IsInteger(number)) row.Value(decimal.Truncate(number), "0");
        else Fraction((number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// A number that is not whole, written so that it is never read as digits in groups, as "1.125" may be.
    /// </summary>
    private void Fraction(string text)
    {
        bool looksGrouped = groupSeparator == '.' && text.AsSpan(text.IndexOf('.') + 1) is { Length: 3 };
        row.Field(looksGrouped ? $"{text}0" : text);
    }

    private void Time(DateTime time)
    {
        bool isDate = time.Kind != DateTimeKind.Utc && time.TimeOfDay == TimeSpan.Zero;
        string zone = time.Kind == DateTimeKind.Utc ? "'Z'" : "";
        row.Value(time, isDate ? "yyyy-MM-dd" : $"yyyy-MM-ddTHH:mm:ss.FFFFFFF{zone}");
    }

    private void Time(DateTimeOffset time) => row.Value(time, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz");
}
