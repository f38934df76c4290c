using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static NormalShrinkage NotShrinkable() =>
        throw new ArgumentException(
            "Expected at least two estimates, a variance above 0 for each, and only finite numbers.");

    [DoesNotReturn]
    public static void NoBaseline(UnitResult unit) =>
        throw new ArgumentException($"Found {unit}, expected a baseline above 0 and finite numbers.");

    [DoesNotReturn]
    public static void NoStationsListed() =>
        throw new ArgumentException("The frame does not list stations: use SheetFrame.OfStations.");
}
