using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NoFamilies(AnomalyBatteryOptions options, string option, AnomalyFamilies families) =>
        throw new ArgumentOutOfRangeException(
            option, families,
            $"{Name(options, option)} must be one or more, such as AnomalyFamilies.Digits.");

    [DoesNotReturn]
    public static void TakenFamily(string name, IReadOnlyList<AnomalyFamilyDefinition> families) =>
        throw new ArgumentException(
            $"Found a second family '{Shown(name)}': each name is used once, and not by a family of the library.",
            nameof(families));
}
