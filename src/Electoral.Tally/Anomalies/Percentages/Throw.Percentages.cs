using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void PeriodOutOfRange(int period) =>
        throw new ArgumentOutOfRangeException(nameof(period), period, "A period must divide 100, such as 1, 5 or 10.");

    [DoesNotReturn]
    public static void NotOnePercentage(PercentageOf percentage) =>
        throw new ArgumentException(
            $"Percentages are counted of turnout or of the result, not of {percentage}.", nameof(percentage));
}
