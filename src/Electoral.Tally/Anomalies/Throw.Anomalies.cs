using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void SignificanceOutOfRange(double level) =>
        throw new ArgumentOutOfRangeException(
            nameof(level), level, "A significance level lies strictly between 0 and 1, such as 0.05.");
}
