using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NotADrawnDigit(DigitPlace place) =>
        throw new ArgumentException($"Last and second digits are drawn, not {place}.", nameof(place));
}
