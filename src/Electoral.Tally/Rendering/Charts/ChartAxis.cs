using System.Globalization;

namespace Electoral.Tally;

/// <summary>An axis of a picture: what it measures, its ends, and how its numbers are shown.</summary>
internal sealed record ChartAxis(string Label, double Low, double High, AxisNumbers Numbers)
{
    /// <summary>An axis that begins at 0 and leaves some space above the highest count.</summary>
    public static ChartAxis Counts(string label, double highest) =>
        new(label, 0, Math.Max(1, highest * 1.06), AxisNumbers.Whole);

    /// <summary>The smallest step at which labels still differ.</summary>
    public double LeastStep => Numbers == AxisNumbers.Whole ? 1 : 0;

    /// <summary>The label of a value.</summary>
    public string Show(double value, double step, IFormatProvider? provider)
    {
        provider ??= CultureInfo.InvariantCulture;
        double shown = Math.Abs(value) < step * 1e-6 ? 0 : value;
        int decimals = Numbers switch
        {
            AxisNumbers.Whole => 0,
            AxisNumbers.Percent => DecimalsOf(step * 100),
            _ => DecimalsOf(step),
        };
        string format = (Numbers == AxisNumbers.Percent ? "P" : "N") + decimals.ToString(CultureInfo.InvariantCulture);
        return shown.ToString(format, provider);
    }

    private static int DecimalsOf(double step) => Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 9);
}
