using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NoFamilies(AnomalyFamilies families) =>
        throw new ArgumentOutOfRangeException(
            nameof(families), families, "Expected one or more families, such as AnomalyFamilies.Digits.");
}
